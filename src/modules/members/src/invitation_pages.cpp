#include "invitation_pages.hpp"

#include "agora/accounts/eraser.hpp"
#include "agora/accounts/welcome.hpp"
#include "agora/accounts/register_entry.hpp"
#include "agora/members/events.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "import_pages.hpp"
#include "invitation.hpp"
#include "words.hpp"

namespace agora::members {
namespace {

constexpr std::string_view kPage = "/members/invitations";

/// The letter as it reads in one language.
struct LetterView {
    std::string lang;
    std::string language;
    std::string subject;
    std::vector<std::string> paragraphs;
    std::string button;
    std::string reason;
};
AGORA_FIELDS(LetterView, lang, language, subject, paragraphs, button, reason)

struct InvitationsPage {
    bool running = false;
    InvitationCounts counts;
    std::int64_t sent = 0;  ///< of those who are still there
    std::int64_t total = 0;
    std::vector<LetterView> letters;
    Html form_keys;
};
AGORA_FIELDS(InvitationsPage, running, counts, sent, total, letters, form_keys)

std::string_view name_of(Language language) {
    if (language == Language::nl) return "Nederlands";
    return language == Language::fr ? "Français" : "English";
}

LetterView letter_in(const web::Call& call, Language language) {
    accounts::Account account;
    account.name = call.actor.name;
    account.language = language;
    const std::string root = call.services.origin + "/" + std::string{code(language)} + "/members/";
    const outbox::Letter letter =
        invitation_letter(call.services, account, {root + "welcome/…", root + "erasures/…"});
    return {std::string{code(language)},
            std::string{name_of(language)},
            letter.subject,
            letter.paragraphs,
            letter.button_label,
            letter.reason};
}

http::Response show_invitations(web::Call& call) {
    InvitationsPage page;
    page.running = call.services.settings.yes(kInvitationsSetting);
    page.counts = call.read([](db::ReadTx& tx) { return count_invitations(tx); });
    page.sent = page.counts.unanswered + page.counts.answered;
    page.total = page.sent + page.counts.waiting;
    for (const Language language : kLanguages) page.letters.push_back(letter_in(call, language));
    page.form_keys = call.form_keys();
    http::Response response = web::page(
        call, {.view = "members/invitations", .title = call.say(tr("Invite imported members"))},
        page);
    if (page.running && call.shape == web::Shape::page) response.headers.set("Refresh", "5");
    return response;
}

http::Response create_invitations(web::Call& call) {
    if (!call.services.settings.yes(kInvitationsSetting)) {
        call.write([&](db::WriteTx& tx) { start_invitations(tx, call.services, call.origin()); });
    }
    return web::redirect(call, kPage, {.text = tr("The invitations leave now, some at a time.")});
}

http::Response create_pause(web::Call& call) {
    if (call.services.settings.yes(kInvitationsSetting)) {
        call.write([&](db::WriteTx& tx) { stop_invitations(tx, call.services, call.origin()); });
    }
    return web::redirect(call, kPage,
                         {.text = tr("Stopped. You can go on later: nobody gets a second mail.")});
}

// For who got the letter

struct WelcomePage {
    std::string name;
    bool works = false;  ///< the link was not used yet and is not too old
    Html form_keys;
};
AGORA_FIELDS(WelcomePage, name, works, form_keys)

http::Response show_welcome(web::Call& call) {
    const auto account = call.read([&](db::ReadTx& tx) {
        return accounts::find_welcomed(tx, call.path_value("token"), call.now);
    });
    const WelcomePage page{account ? account->name : "", account.has_value(), call.form_keys()};
    return web::page(
        call, {.view = "members/welcome", .title = call.say(tr("A place waits for you"))}, page);
}

http::Response take_welcome(web::Call& call) {
    return accounts::take_welcome_link(call, call.path_value("token"),
                                       call.link("/profile/consent"));
}

enum class ErasureState { waiting, done, has_come };
AGORA_ENUM(ErasureState, waiting, done, has_come)

struct ErasurePage {
    ErasureState state = ErasureState::waiting;
    Html form_keys;
};
AGORA_FIELDS(ErasurePage, state, form_keys)

ErasureState state_of(db::ReadTx& tx, AccountId person) {
    const auto account = accounts::find_account(tx, person);
    if (!account) return ErasureState::done;
    return accounts::is_untouched(*account) ? ErasureState::waiting : ErasureState::has_come;
}

http::Response show_erasure(web::Call& call) {
    const auto person = read_erasure_token(call.services, call.path_value("token"), call.now);
    if (!person) return web::refuse(call, person.refusal());
    const auto state = call.read([&](db::ReadTx& tx) { return state_of(tx, *person); });
    return web::page(call, {.view = "members/erasure", .title = call.say(tr("Erase my data"))},
                     ErasurePage{state, call.form_keys()});
}

http::Response take_erasure(web::Call& call) {
    const auto person = read_erasure_token(call.services, call.path_value("token"), call.now);
    if (!person) return web::refuse(call, person.refusal());
    const accounts::Eraser eraser(call.services);
    const Result<Done> done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (state_of(tx, *person) != ErasureState::waiting) return Done{};
        journal::emit(tx, {*person, call.now}, InvitationRefused{*person});
        return eraser.erase(tx, {*person, call.now}, *person);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, call.address);
}

}  // namespace

std::vector<web::Route> invitation_routes() {
    using enum http::Method;
    using web::Access;
    const auto administrator = Access::needing(kImportMembers);
    return {
        {get,
         kPage,
         administrator,
         &show_invitations,
         {.summary = "Invitations of imported members"}},
        {post, kPage, administrator, &create_invitations, {.summary = "Let the invitations leave"}},
        {post, "/members/invitations/pause", administrator, &create_pause},
        {get, "/members/welcome/{token}", Access::visitor(), &show_welcome},
        {post, "/members/welcome/{token}", Access::visitor(), &take_welcome},
        {get, "/members/erasures/{token}", Access::visitor(), &show_erasure},
        {post, "/members/erasures/{token}", Access::visitor(), &take_erasure},
    };
}

}  // namespace agora::members
