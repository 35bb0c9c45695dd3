#include "mail_in.hpp"

#include "agora/locale/text.hpp"
#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/log/log.hpp"
#include "agora/mailbox/maildir.hpp"
#include "agora/mailbox/own_words.hpp"
#include "agora/mailbox/received.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "mail_address.hpp"
#include "mail_address_store.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "write.hpp"
#include "write_form.hpp"

namespace agora::forum {
namespace {

constexpr std::size_t kMailsInARound = 200;
/// For this long the same mail counts once.
constexpr std::chrono::days kRemembered{60};
/// What was of no use lies aside, for whoever looks for a fault.
constexpr std::chrono::days kKept{7};

constexpr std::array kAnswerByMail{kAnswerBody};
constexpr std::array kThreadByMail{kTitle, kBody};

std::optional<MailTarget> target_in(const mailbox::Received& mail, std::string_view base) {
    for (const std::string& address : mail.to) {
        if (auto target = target_of(base, address)) return target;
    }
    return std::nullopt;
}

/// The first thing that the form of the page would refuse too.
std::optional<Refusal> fault_of(fields::Form form, const fields::NameValues& values) {
    const fields::FormState state = fields::check_form(form, values);
    return state.ok() ? std::nullopt : std::optional{state.refusals.front()};
}

Result<MailTaken> write_answer(const Acting& acting, const Viewer& viewer, ThreadId id,
                               const std::string& body) {
    const auto seen = find_visible(acting.tx, viewer, id);
    if (!seen) return ForumRefusal::thread_not_found;
    if (const auto fault = fault_of(kAnswerByMail, {{"body", body}})) return *fault;
    const auto made = answer(acting, viewer, *seen, {seen->thread.language, body});
    if (!made) return made.refusal();
    return MailTaken::answer;
}

Result<MailTaken> write_thread(const Acting& acting, const Viewer& viewer,
                               const accounts::Account& account, const mailbox::Received& mail,
                               const std::string& body, CategoryId category) {
    if (const auto fault = fault_of(kThreadByMail, {{"title", mail.subject}, {"body", body}})) {
        return *fault;
    }
    const auto made = start_thread(acting, viewer,
                                   {.category = category,
                                    .kind = Kind::question,
                                    .language = std::string{code(account.language)},
                                    .title = locale::nfc(mail.subject),
                                    .body = body});
    if (!made) return made.refusal();
    mail_stands(acting, account, *made, mail.attachments);
    return MailTaken::thread;
}

Result<MailTaken> write_down(const Acting& acting, const accounts::Account& account,
                             const mailbox::Received& mail, const MailTarget& target) {
    if (mail.from != account.mail) return ForumRefusal::mail_from_elsewhere;
    const auto viewer = viewer_of(acting.tx, account, locale::local_date(acting.origin.at, {}));
    if (!viewer) return MailTaken::nothing;
    const std::string body = locale::nfc(mailbox::own_words(mail.text));
    if (target.thread) return write_answer(acting, *viewer, target.thread, body);
    return write_thread(acting, *viewer, account, mail, body, target.category);
}

std::string place_of(const MailTarget& target) {
    return target.thread ? "t" + to_string(target.thread) : "c" + to_string(target.category);
}

std::string warning_of(const accounts::Account& account, Instant now) {
    return "elsewhere " + to_string(account.account_id) + " " + to_string(utc_date(now));
}

MailTaken take(db::WriteTx& tx, web::Services& services, const mailbox::Received& mail,
               const MailTarget& target, Instant now) {
    const auto owner = find_account_of_token(tx, target.token);
    const auto account = owner ? accounts::find_account(tx, *owner) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return MailTaken::nothing;
    if (!insert_taken_mail(tx, mail.key + "." + place_of(target), now)) return MailTaken::before;
    const Acting acting{tx, services, {account->account_id, now}};
    const auto taken = write_down(acting, *account, mail, target);
    if (taken) return *taken;
    if (mail.from == account->mail) {
        mail_not_taken(acting, *account, taken.refusal(), mail.subject,
                       mailbox::own_words(mail.text));
    } else if (insert_taken_mail(tx, warning_of(*account, now), now)) {
        // Without the words of a stranger, and once a day.
        mail_not_taken(acting, *account, taken.refusal(), {}, {});
    }
    return MailTaken::refused;
}

/// One that fails waits in its place and holds up no other: the database may be down.
bool take_file(web::Services& services, const mailbox::Maildir& inbox, const std::string& name,
               Instant now) {
    try {
        const auto bytes = inbox.read(name);
        const bool taken = bytes && take_mail(services, *bytes, now) != MailTaken::nothing;
        taken ? inbox.remove(name) : inbox.put_aside(name);
        return taken;
    } catch (const std::exception& fault) {
        log::error("forum.mail_not_taken", {{"reason", fault.what()}});
        return false;
    }
}

}  // namespace

std::string mail_base(const web::Services& services) {
    return services.settings.text("forum.mail_address");
}

MailTaken take_mail(web::Services& services, std::string_view bytes, Instant now) {
    const auto mail = mailbox::read_mail(bytes);
    if (!mail || mail->automatic) return MailTaken::nothing;
    const auto target = target_in(*mail, mail_base(services));
    if (!target) return MailTaken::nothing;
    return services.database.write(
        [&](db::WriteTx& tx) { return take(tx, services, *mail, *target, now); });
}

int take_mails(web::Services& services, Instant now) {
    const mailbox::Maildir inbox{services.data_folder / "inbox"};
    inbox.forget_older(std::filesystem::file_time_type::clock::now() - kKept);
    if (mail_base(services).empty()) return 0;
    int taken = 0;
    for (const std::string& name : inbox.waiting(kMailsInARound)) {
        if (take_file(services, inbox, name, now)) ++taken;
    }
    if (taken > 0) {
        services.database.write(
            [&](db::WriteTx& tx) { delete_taken_mails(tx, now - kRemembered); });
    }
    return taken;
}

}  // namespace agora::forum
