#include "pages.hpp"

#include "charter.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kInviteForm{
    FormField{.name = "mail",
              .type = FieldType::email,
              .label = tr("E-mail address of the member"),
              .required = true,
              .autocomplete = "off"},
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("A few words to them"),
              .hint = tr("Why you think of them. They read it with your name."),
              .maximum = 1000,
              .rows = 4},
};
struct TypedInvitation {
    std::string mail = {};
    std::string words = {};
};
AGORA_FIELDS(TypedInvitation, mail, words)

enum class Outcome { waiting, yes, no, expired };
AGORA_ENUM(Outcome, waiting, yes, no, expired)

struct InvitationView {
    std::string name = {};
    std::string by = {};
    Instant at = {};
    Instant until = {};
    Outcome outcome = Outcome::waiting;
};
AGORA_FIELDS(InvitationView, name, by, at, until, outcome)

struct InvitationsPage {
    std::vector<InvitationView> invitations = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(InvitationsPage, invitations, form, action, crumbs, form_keys)

Outcome outcome_of(const Invitation& invitation, Instant now) {
    if (invitation.answered_at) return invitation.yes ? Outcome::yes : Outcome::no;
    return is_open(invitation, now) ? Outcome::waiting : Outcome::expired;
}

http::Response invitations_page(web::Call& call, const fields::FormState* wrong) {
    InvitationsPage model{.action = call.link("/ambassadors/invitations"),
                          .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    call.read([&](db::ReadTx& tx) {
        model.invitations.clear();
        const auto invitations = list_invitations(tx);
        std::vector<AccountId> accounts;
        for (const Invitation& one : invitations) {
            accounts.push_back(one.account_id);
            accounts.push_back(one.invited_by);
        }
        const auto names = names_of(tx, std::move(accounts));
        for (const Invitation& one : invitations) {
            model.invitations.push_back({name_in(names, one.account_id),
                                         name_in(names, one.invited_by), one.invited_at,
                                         one.expires_at, outcome_of(one, call.now)});
        }
    });
    model.form = wrong == nullptr ? web::show_form(call, kInviteForm)
                                  : web::show_form(call, kInviteForm, *wrong);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/invitations",
                             .title = call.say(tr("Invite somebody as an ambassador"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response list_all(web::Call& call) {
    return invitations_page(call, nullptr);
}

http::Response create_invitation(web::Call& call) {
    auto typed = web::read_form<TypedInvitation>(call, kInviteForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return invite(acting(tx, call), typed.value.mail, typed.value.words);
        });
        if (done) {
            return web::redirect(call, "/ambassadors/invitations",
                                 {.text = tr("Invited. They answer themselves.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return invitations_page(call, &typed.state);
}

http::Response answer_with(web::Call& call, Answer answer, std::string_view path,
                           std::string_view text) {
    const auto done =
        call.write([&](db::WriteTx& tx) { return answer_invitation(acting(tx, call), answer); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = text});
}

http::Response create_yes(web::Call& call) {
    return answer_with(call, Answer::yes, "/ambassadors/sheet",
                       tr("Thank you. Tell on this sheet what you bring."));
}

http::Response create_no(web::Call& call) {
    return answer_with(call, Answer::no, "/ambassadors",
                       tr("Fine. Nothing happens, and nobody asks why."));
}

}  // namespace

std::vector<web::Route> invitation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/invitations",
         Access::needing(kTeam, web::ScopeRule::any_scope),
         &list_all,
         {.summary = "Invitations of the team to become an ambassador"}},
        {post,
         "/ambassadors/invitations",
         Access::needing(kTeam, web::ScopeRule::any_scope),
         &create_invitation,
         {.summary = "Invite a member to become an ambassador"}},
        {post,
         "/ambassadors/invitation/yes",
         Access::member(),
         &create_yes,
         {.summary = "Say yes to one's invitation"}},
        {post,
         "/ambassadors/invitation/no",
         Access::member(),
         &create_no,
         {.summary = "Say no to one's invitation"}},
    };
}

}  // namespace agora::ambassadors
