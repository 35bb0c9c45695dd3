#include "invited_pages.hpp"

#include "agora/crypto/passwords.hpp"
#include "agora/web/settings.hpp"
#include "entrance.hpp"
#include "form_page.hpp"
#include "invitation.hpp"
#include "refusals.hpp"
#include "session.hpp"
#include "sign_up_pages.hpp"

#include <array>

namespace agora::accounts {
namespace {

constexpr std::array kForm{kOwnName, kFirstPassword};
struct Typed {
    std::string name;
    std::string password;
};
AGORA_FIELDS(Typed, name, password)

struct InvitedPage {
    std::string mail;
    std::string action;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(InvitedPage, mail, action, form, form_keys)

struct JoinPage {
    bool by_invitation = false;
    std::string mail;  ///< of the cooperative
    std::string mail_url;
};
AGORA_FIELDS(JoinPage, by_invitation, mail, mail_url)

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/invited", .title = call.say(tr("Make your account"))};
}

InvitedPage model_of(web::Call& call, const InvitationRow& invitation) {
    return {.mail = invitation.mail,
            .action = call.link(call.address),
            .form = {},
            .form_keys = call.form_keys()};
}

/// The invitation of the link, while it opens the door.
Result<InvitationRow> invitation_of(web::Call& call) {
    if (call.services.settings.text("accounts.sign_up") == "closed") {
        return SignInRefusal::sign_up_is_closed;
    }
    const std::string hash = digest_of(call.path_value("token"));
    const auto found =
        call.read([&](db::ReadTx& tx) { return find_invitation(tx, hash, call.now); });
    if (!found) return InvitationRefusal::invitation_used_or_old;
    return *found;
}

http::Response refuse_form(web::Call& call, const InvitationRow& invitation,
                           const fields::FormState& state) {
    InvitedPage model = model_of(call, invitation);
    model.form = web::show_form(call, kForm, state);
    return web::refuse_form(call, head(call), model, state.refusals);
}

}  // namespace

http::Response show_invitation(web::Call& call) {
    const auto invitation = invitation_of(call);
    if (!invitation) return web::refuse(call, invitation.refusal());
    InvitedPage model = model_of(call, *invitation);
    model.form = web::show_form(call, kForm);
    return web::page(call, head(call), model);
}

http::Response use_invitation_link(web::Call& call) {
    const auto invitation = invitation_of(call);
    if (!invitation) return web::refuse(call, invitation.refusal());
    auto typed = web::read_form<Typed>(call, kForm);
    std::string hash;
    if (typed.ok()) {
        const auto good = crypto::check_new_password(
            typed.value.password, {.mail_address = invitation->mail,
                                   .cooperative = call.services.settings.text("site.name")});
        const auto made = good ? call.services.passwords.hash(typed.value.password)
                               : Result<std::string>{good.refusal()};
        if (made) hash = *made;
        if (!made) typed.state.refusals.push_back(made.refusal());
    }
    if (!typed.ok()) return refuse_form(call, *invitation, typed.state);
    std::optional<Entrance> entrance;
    const Desk desk = desk_of(call);
    const auto joined = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto account = accept_invitation(tx, desk, call.now,
                                               {.secret = std::string{call.path_value("token")},
                                                .name = typed.value.name,
                                                .language = call.language,
                                                .password_hash = hash});
        if (!account) return account.refusal();
        entrance.reset();
        if (*account) entrance = let_in(tx, call, **account, Way::mail_link);
        return Done{};
    });
    if (!joined) {
        if (joined.refusal().kind() != RefusalKind::field) {
            return web::refuse(call, joined.refusal());
        }
        typed.state.refusals.push_back(joined.refusal());
        return refuse_form(call, *invitation, typed.state);
    }
    if (!entrance) return web::redirect(call, "/accounts/created");
    return entered(call, *entrance, "", {.text = tr("Your account is ready. Welcome.")});
}

http::Response show_how_to_join(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    const std::string mail = settings.text("site.mail");
    const JoinPage model{settings.text("accounts.sign_up") == "invitation", mail, "mailto:" + mail};
    return web::page(call,
                     {.view = "accounts/how_to_join",
                      .title = call.say(tr("Become a member")),
                      .description = call.say(tr("How one joins, and whom to ask."))},
                     model);
}

}  // namespace agora::accounts
