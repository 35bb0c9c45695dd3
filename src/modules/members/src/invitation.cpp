#include "invitation.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/register_entry.hpp"
#include "agora/accounts/welcome.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/signed_value.hpp"
#include "agora/members/events.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/settings.hpp"
#include "invitation_store.hpp"
#include "words.hpp"

#include <algorithm>
#include <chrono>

namespace agora::members {
namespace {

using accounts::Account;
using std::chrono::days;

/// Five rows for each person: letter, job, link, key, and what they replace.
constexpr std::int64_t kBatch = 30;
constexpr std::chrono::seconds kBetweenBatches{3};
constexpr std::int64_t kPage = 1000;
constexpr days kErasureLinkLife{5 * 365};

const crypto::Purpose& erasure_purpose() {
    static const crypto::Purpose kPurpose{"members.invitation_erasure"};
    return kPurpose;
}

struct InviteSome {
    static constexpr std::string_view kName = "members.invite";
    AccountId after;
};
AGORA_FIELDS(InviteSome, after)

void enqueue_batch(db::WriteTx& tx, AccountId after, Instant at) {
    jobs::enqueue(tx, InviteSome{after},
                  {.run_at = at, .once_key = std::string{InviteSome::kName}});
}

std::string number_text(const web::Services& services, std::string_view setting) {
    return std::to_string(services.settings.number(setting));
}

void invite(db::WriteTx& tx, const web::Services& services, const Account& account, Instant now) {
    const auto life = days{
        std::clamp<std::int64_t>(services.settings.number("members.invitation_days"), 1, 3650)};
    const std::string root =
        services.origin + "/" + std::string{code(account.language)} + "/members/";
    const std::string secret = accounts::put_welcome_link(tx, account, now + life);
    outbox::post(
        tx,
        invitation_letter(services, account,
                          {root + "welcome/" + secret,
                           root + "erasures/" + erasure_token(services, account.account_id, now)}),
        now);
}

/// The next people; the last one's number, or nothing when everybody has theirs.
std::optional<AccountId> invite_batch(db::WriteTx& tx, const web::Services& services,
                                      AccountId after, Instant now) {
    const auto people = list_not_invited(tx, after, kBatch);
    std::int64_t invited = 0;
    for (const AccountId person : people) {
        const auto account = accounts::find_account(tx, person);
        const auto row = find_invited_row(tx, person);
        if (!account || !accounts::is_untouched(*account) || !row || row->invited_at) continue;
        invite(tx, services, *account, now);
        update_invited(tx, person, now);
        ++invited;
    }
    if (invited > 0) journal::emit(tx, {{}, now}, MembersInvited{invited});
    if (people.size() < static_cast<std::size_t>(kBatch)) return std::nullopt;
    return people.back();
}

void run_job(web::Services& services, const jobs::Job& job) {
    services.settings.reload();  // another node may have stopped it
    if (!services.settings.yes(kInvitationsSetting)) return;
    const auto after = journal::event_of<InviteSome>(job.payload).after;
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        if (const auto last = invite_batch(tx, services, after, now)) {
            jobs::enqueue(tx, InviteSome{*last}, {.run_at = now + kBetweenBatches});
        } else {
            services.settings.put(tx, kInvitationsSetting, "no", now);
            journal::emit(tx, {{}, now}, InvitationsStopped{true});
        }
    });
}

}  // namespace

InvitationCounts count_invitations(db::ReadTx& tx) {
    InvitationCounts counts;
    for (AccountId after;;) {
        const auto untouched = accounts::list_untouched(tx, after, kPage);
        if (untouched.empty()) break;
        const auto rows = invited_between(tx, after, untouched.back());
        std::size_t at = 0;
        for (const AccountId account : untouched) {
            while (at < rows.size() && rows[at].account_id < account) ++at;
            if (at == rows.size() || rows[at].account_id != account) continue;
            ++(rows[at].invited_at ? counts.unanswered : counts.waiting);
        }
        after = untouched.back();
    }
    counts.answered = count_invited(tx) - counts.unanswered;
    counts.left = count_left(tx);
    return counts;
}

outbox::Letter invitation_letter(const web::Services& services, const Account& account,
                                 const InvitationLinks& links) {
    const outbox::Desk desk = web::desk_of(services);
    const outbox::Pen pen(desk, accounts::addressee_of(account));
    outbox::Letter letter =
        pen.letter({tr("Your place at {cooperative}"), {{"cooperative", desk.cooperative}}});
    letter.paragraphs = {
        pen.hello(),
        pen.say({tr("{cooperative} has a home on the web where members find each other. You are in "
                    "its member list, so a place waits for you. Nobody sees anything of you there: "
                    "you are in no list until you say so yourself."),
                 {{"cooperative", desk.cooperative}}}),
        pen.say(tr("We took your name and address from the member list and, where it has them, "
                   "your language, office, place, profession and contact data. At your first visit "
                   "you choose, one by one, what others may see. Nothing is ticked beforehand.")),
        pen.say({tr("The link below works once, for {days} days. We send you this mail one single "
                    "time. If you do nothing, what waits for your answer is erased by itself after "
                    "{erased_after} days."),
                 {{"days", number_text(services, "members.invitation_days")},
                  {"erased_after", number_text(services, "members.imported_days")}}}),
        pen.say({tr("Not for you? Here you erase your data at once, without signing in: {address}"),
                 {{"address", links.erase}}})};
    letter.button_label = pen.say(tr("Look and choose"));
    letter.button_address = links.accept;
    pen.put_reason(letter, {tr("You get this mail because you are in the member list of "
                               "{cooperative}. What we do with data: {address}"),
                            {{"address", pen.address("/privacy")}}});
    return letter;
}

void start_invitations(db::WriteTx& tx, web::Services& services, const journal::Origin& origin) {
    services.settings.put(tx, kInvitationsSetting, "yes", origin.at);
    journal::emit(tx, origin, InvitationsStarted{count_invitations(tx).waiting},
                  journal::Audit::yes);
    enqueue_batch(tx, AccountId{}, origin.at);
}

void stop_invitations(db::WriteTx& tx, web::Services& services, const journal::Origin& origin) {
    services.settings.put(tx, kInvitationsSetting, "no", origin.at);
    journal::emit(tx, origin, InvitationsStopped{false}, journal::Audit::yes);
}

std::vector<jobs::Kind> invitation_jobs(web::Services& services) {
    return {{.name = std::string{InviteSome::kName},
             .run = [&services](const jobs::Job& job) { run_job(services, job); }}};
}

std::string erasure_token(const web::Services& services, AccountId account, Instant now) {
    return crypto::sign(services.keys, erasure_purpose(),
                        {to_string(account), now + kErasureLinkLife});
}

Result<AccountId> read_erasure_token(const web::Services& services, std::string_view token,
                                     Instant now) {
    const auto value = crypto::read_signed(services.keys, erasure_purpose(), token, now);
    if (!value) return value.refusal();
    const auto account = parse_id<AccountId>(*value);
    AGORA_ASSERT(account.has_value());  // nobody but us signed it
    return *account;
}

}  // namespace agora::members
