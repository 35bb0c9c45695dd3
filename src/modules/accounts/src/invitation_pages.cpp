#include "invitation_pages.hpp"

#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "form_page.hpp"
#include "invitation.hpp"
#include "invited_pages.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::accounts {

const access::Permission kInvitePeople{"accounts.invite",
                                       {access::Role::administrator, access::Role::editor}};

namespace {

using fields::FieldType;

constexpr std::array kForm{
    fields::FormField{
        .name = "mails",
        .type = FieldType::textarea,
        .label = tr("E-mail addresses"),
        .hint = tr("One or several, at most 50: on lines of their own, or with commas "
                   "between."),
        .required = true,
        .maximum = 6'000,
        .rows = 4},
    fields::FormField{.name = "language",
                      .type = FieldType::radios,
                      .label = tr("Language of the mail"),
                      .required = true,
                      .options = fields::kLanguageOptions},
};
struct Typed {
    std::string mails;
    Language language = Language::en;
};
AGORA_FIELDS(Typed, mails, language)

struct InvitationView {
    std::string mail;
    std::string language;
    std::string lang;
    Instant invited_at;
    Instant expires_at;
    std::string letter;   ///< address of the form that sends it again
    std::string closure;  ///< address of the form that withdraws it
};
AGORA_FIELDS(InvitationView, mail, language, lang, invited_at, expires_at, letter, closure)

struct InvitationsPage {
    bool closed = false;  ///< the setting lets nobody in, so nobody can be invited
    std::vector<InvitationView> invitations;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(InvitationsPage, closed, invitations, form, form_keys)

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/invitations", .title = call.say(tr("Invite people"))};
}

bool is_closed(const web::Call& call) {
    return call.services.settings.text("accounts.sign_up") == "closed";
}

InvitationsPage model_of(web::Call& call) {
    InvitationsPage model;
    model.closed = is_closed(call);
    model.form_keys = call.form_keys();
    for (const InvitationRow& row :
         call.read([](db::ReadTx& tx) { return list_open_invitations(tx); })) {
        const std::string path = "/accounts/invitations/" + short_name(row);
        model.invitations.push_back({row.mail, std::string{own_name(row.language)},
                                     std::string{code(row.language)}, row.invited_at,
                                     row.expires_at, call.link(path + "/letter"),
                                     call.link(path + "/closure")});
    }
    return model;
}

http::Response list(web::Call& call) {
    InvitationsPage model = model_of(call);
    model.form = web::show_form(call, kForm, {{"language", std::string{code(call.language)}}});
    return web::page(call, head(call), model);
}

http::Response create(web::Call& call) {
    if (is_closed(call)) return web::refuse(call, SignInRefusal::sign_up_is_closed);
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto mails = addresses_in(typed.value.mails);
        const Desk desk = desk_of(call);
        const auto done = mails ? call.write([&](db::WriteTx& tx) {
            return invite(tx, {desk, call.origin(), call.actor.name}, *mails, typed.value.language);
        })
                                : Result<Done>{mails.refusal()};
        if (!done) typed.state.refusals.push_back(done.refusal());
    }
    if (!typed.ok()) {
        InvitationsPage model = model_of(call);
        model.form = web::show_form(call, kForm, typed.state);
        return web::refuse_form(call, head(call), model, typed.state.refusals);
    }
    return web::redirect(call, "/accounts/invitations",
                         {.text = tr("The invitations are on their way.")});
}

http::Response create_letter(web::Call& call) {
    if (is_closed(call)) return web::refuse(call, SignInRefusal::sign_up_is_closed);
    const Desk desk = desk_of(call);
    const auto sent = call.write([&](db::WriteTx& tx) {
        return send_again(tx, {desk, call.origin(), call.actor.name},
                          call.path_value("invitation"));
    });
    if (!sent) return web::refuse(call, sent.refusal());
    return web::redirect(
        call, "/accounts/invitations",
        {.text = tr("The invitation is on its way again. The link of the first one works no "
                    "more.")});
}

http::Response create_closure(web::Call& call) {
    const auto withdrawn = call.write([&](db::WriteTx& tx) {
        return withdraw_invitation(tx, call.origin(), call.path_value("invitation"));
    });
    if (!withdrawn) return web::refuse(call, withdrawn.refusal());
    return web::redirect(call, "/accounts/invitations",
                         {.text = tr("That invitation is withdrawn. Its link works no more.")});
}

}  // namespace

std::vector<web::Route> invitation_routes() {
    using web::Access;
    using enum http::Method;
    return {
        {get, "/accounts/invitations", Access::needing(kInvitePeople), &list},
        {post, "/accounts/invitations", Access::needing(kInvitePeople), &create},
        {post, "/accounts/invitations/{invitation}/letter", Access::needing(kInvitePeople),
         &create_letter},
        {post, "/accounts/invitations/{invitation}/closure", Access::needing(kInvitePeople),
         &create_closure},
        {get, "/accounts/invitation/{token}", Access::visitor(), &show_invitation},
        {post, "/accounts/invitation/{token}", Access::visitor(), &use_invitation_link},
    };
}

}  // namespace agora::accounts
