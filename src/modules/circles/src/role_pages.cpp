#include "agora/fields/form.hpp"
#include "agora/web/settings.hpp"
#include "member_store.hpp"
#include "working.hpp"
#include "working_pages.hpp"
#include "working_store.hpp"
#include "working_view.hpp"

#include <array>

namespace agora::circles {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

/// People to choose from for a role.
constexpr std::int64_t kMostToChoose = 500;
constexpr std::chrono::days kUsualStay{90};

constexpr std::array kOfficeOptions{
    Option{"secretary", tr("Secretary"),
           tr("Takes suggestions into the shared texts, and sees to the five lines of each "
              "meeting.")},
    Option{"moderator", tr("Moderator"), tr("Leads meetings and keeps talks fair.")}};
constexpr std::array kInvitedOptions{
    Option{"guest", tr("Guest"), tr("Listens and speaks along for a time.")},
    Option{"expert", tr("Expert"), tr("Brings what the group does not know itself.")}};

constexpr std::array kOfficeForm{
    FormField{.name = "account", .type = FieldType::select, .label = tr("Who"), .required = true},
    FormField{.name = "office",
              .type = FieldType::radios,
              .label = tr("As what"),
              .required = true,
              .options = kOfficeOptions},
    FormField{
        .name = "until", .type = FieldType::date, .label = tr("Until when"), .required = true}};

constexpr std::array kGuestForm{
    FormField{.name = "who",
              .label = tr("Whom"),
              .hint = tr("The name as it stands in the directory, or the address of the page."),
              .required = true},
    FormField{.name = "invited_as",
              .type = FieldType::radios,
              .label = tr("As what"),
              .required = true,
              .options = kInvitedOptions},
    FormField{.name = "subject",
              .label = tr("What about"),
              .hint = tr("What an expert knows, or why a guest comes. The group sees it."),
              .maximum = 160},
    FormField{.name = "guest_until",
              .type = FieldType::date,
              .label = tr("Until when"),
              .required = true}};

struct TypedOffice {
    std::optional<AccountId> account = {};
    Office office = Office::secretary;
    std::optional<Date> until = {};
};
AGORA_FIELDS(TypedOffice, account, office, until)

struct TypedGuest {
    std::string who = {};
    InvitedAs invited_as = InvitedAs::guest;
    std::string subject = {};
    std::optional<Date> guest_until = {};
};
AGORA_FIELDS(TypedGuest, who, invited_as, subject, guest_until)

struct RolesPage {
    std::string name = {};
    std::string lang = {};
    bool looks_after = false;
    bool takes_guests = false;
    std::vector<PersonView> animators = {};
    std::vector<RoleView> offices = {};
    std::vector<RoleView> guests = {};
    std::string people_url = {};
    std::string action = {};  ///< "/nl/groups/slug", before the acts
    fields::FormView office = {};
    fields::FormView guest = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(RolesPage, name, lang, looks_after, takes_guests, animators, offices, guests,
             people_url, action, office, guest, crumbs, form_keys)

struct Seen {
    Circle circle = {};
    RolesPage model = {};
    fields::FormContext context = {};  ///< who may get a role
};

std::vector<fields::Choice> people_to_choose(const web::Call& call, db::ReadTx& tx,
                                             const Circle& circle) {
    std::vector<fields::Choice> choices{{"", call.say(tr("Choose somebody"))}};
    const auto members = list_members(tx, circle.circle_id, Whom::everybody, 0, kMostToChoose);
    for (const PersonView& person : people_of(call, tx, circle, members)) {
        choices.push_back({to_string(person.account), person.name});
    }
    return choices;
}

Result<Seen> seen_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Seen> {
        auto circle = working_at(call, tx);
        if (!circle) return circle.refusal();
        const auto standing = standing_of(tx, call.actor, *circle, call.language, today_of(call));
        Seen seen{.circle = *circle, .model = {}, .context = {}};
        RolesPage& model = seen.model;
        model.name = standing.name.name;
        model.lang = standing.name.language;
        model.looks_after = standing.looks_after && circle->state != State::closed;
        model.animators = people_of(call, tx, *circle, list_animators(tx, circle->circle_id));
        model.offices = offices_of(call, tx, *circle);
        model.guests =
            guests_of(call, tx, standing, standing.looks_after ? Invited::too : Invited::left_out);
        model.takes_guests = model.looks_after && circle->state != State::proposed &&
                             !find_parent(tx, circle->circle_id);
        model.people_url = call.link(path_of(*circle, "/people"));
        model.action = call.link(path_of(*circle));
        model.crumbs = crumbs_to(call, *circle, model.name);
        if (model.looks_after) {
            seen.context.choices = {{"account", people_to_choose(call, tx, *circle)}};
        }
        return seen;
    });
}

struct Forms {
    std::optional<fields::FormState> office = {};
    std::optional<fields::FormState> guest = {};
};

/// The page with what was typed in one of its forms, or with nothing typed yet.
http::Response page_of(web::Call& call, Seen seen, const Forms& forms,
                       const std::vector<Refusal>& refusals) {
    RolesPage& model = seen.model;
    const std::chrono::days term{call.services.settings.number("circles.term_days")};
    if (model.looks_after) {
        fields::NameValues usual{{"office", "secretary"},
                                 {"until", to_string(today_of(call) + term)}};
        model.office = forms.office
                           ? web::show_form(call, kOfficeForm, *forms.office)
                           : web::show_form(call, kOfficeForm, std::move(usual), seen.context);
        model.form_keys = call.form_keys();
    }
    if (model.takes_guests) {
        fields::NameValues usual{{"invited_as", "guest"},
                                 {"guest_until", to_string(today_of(call) + kUsualStay)}};
        model.guest = forms.guest ? web::show_form(call, kGuestForm, *forms.guest)
                                  : web::show_form(call, kGuestForm, std::move(usual));
    }
    const web::PageHead head{
        .view = "circles/roles",
        .title = call.say({tr("Roles and guests of “{group}”"), {{"group", model.name}}})};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_roles(web::Call& call) {
    auto seen = seen_at(call);
    if (!seen) return web::refuse(call, seen.refusal());
    return page_of(call, std::move(*seen), {}, {});
}

/// Does it in a transaction of its own, as an animator, and goes back to the page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto circle = working_animated_at(call, tx);
        if (!circle) return circle.refusal();
        path = path_of(*circle, "/roles");
        return work(acting(tx, call), *circle);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

/// The same with a form: a refusal shows the page again with what was typed.
template <typename Work>
http::Response act_with_form(web::Call& call, Seen seen, std::string_view done_text,
                             fields::FormState typed,
                             std::optional<fields::FormState> Forms::*where, Work&& work) {
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto circle = working_animated_at(call, tx);
            if (!circle) return circle.refusal();
            return work(acting(tx, call), *circle);
        });
        if (done) return web::redirect(call, path_of(seen.circle, "/roles"), {.text = done_text});
        typed.refusals.push_back(done.refusal());
    }
    Forms forms;
    const std::vector<Refusal> refusals = typed.refusals;
    forms.*where = std::move(typed);
    return page_of(call, std::move(seen), forms, refusals);
}

/// The page for its animators, or the refusal.
Result<Seen> seen_by_animator(web::Call& call) {
    const auto may = call.read([&](db::ReadTx& tx) { return working_animated_at(call, tx); });
    if (!may) return may.refusal();
    if (may->state == State::closed) return CircleRefusal::group_not_open;
    return seen_at(call);
}

http::Response create_office(web::Call& call) {
    auto seen = seen_by_animator(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto typed = web::read_form<TypedOffice>(call, kOfficeForm, seen->context);
    return act_with_form(call, std::move(*seen), tr("Saved. The person is told."), typed.state,
                         &Forms::office, [&](const Acting& acting, const Circle& circle) {
                             return name_office(
                                 acting, circle, typed.value.account.value_or(AccountId{}),
                                 typed.value.office, *typed.value.until, today_of(call));
                         });
}

http::Response create_office_end(web::Call& call) {
    const auto office = fields::enum_value<Office>(call.path_value("office"));
    const auto account = call.id<AccountId>("account");
    if (!office || !account) return web::not_found(call);
    return act(call, tr("Saved."), [&](const Acting& acting, const Circle& circle) {
        return end_office(acting, circle, *account, *office);
    });
}

/// A refusal of the act names the fields as the act does.
Result<Done> invite(const Acting& acting, const Circle& circle, const TypedGuest& typed,
                    Date today) {
    const auto done = invite_guest(
        acting, circle, {typed.who, typed.invited_as, typed.subject, typed.guest_until}, today);
    if (!done && done.refusal().field() == "until") {
        return done.refusal().is(CircleRefusal::day_too_far)
                   ? Refusal{CircleRefusal::day_too_far, "guest_until"}
                   : Refusal{CircleRefusal::day_not_ahead, "guest_until"};
    }
    return done;
}

http::Response create_guest(web::Call& call) {
    auto seen = seen_by_animator(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto typed = web::read_form<TypedGuest>(call, kGuestForm);
    return act_with_form(call, std::move(*seen), tr("Invited. They say yes or no themselves."),
                         typed.state, &Forms::guest,
                         [&](const Acting& acting, const Circle& circle) {
                             return invite(acting, circle, typed.value, today_of(call));
                         });
}

http::Response create_guest_end(web::Call& call) {
    const auto account = call.id<AccountId>("account");
    if (!account) return web::not_found(call);
    return act(call, tr("Saved."), [&](const Acting& acting, const Circle& circle) {
        return end_guest(acting, circle, *account);
    });
}

http::Response create_acceptance(web::Call& call) {
    return act_on_circle(call, tr("Welcome: you are in the group for that time."), "",
                         [&](const Acting& acting, const Circle& circle) {
                             return accept_invitation(acting, circle, today_of(call));
                         });
}

http::Response create_declining(web::Call& call) {
    return act_on_circle(call, tr("Noted: you don't come."), "", &decline_invitation);
}

web::Route act_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::post, pattern, web::Access::member(), handler, {.summary = summary}};
}

}  // namespace

std::vector<web::Route> role_routes() {
    return {
        {http::Method::get,
         "/groups/{slug}/roles",
         web::Access::member(),
         &show_roles,
         {.summary = "Who has which role in a working group, and its guests and experts"}},
        act_route("/groups/{slug}/roles", &create_office,
                  "Name a secretary or moderator, until a day"),
        act_route("/groups/{slug}/roles/{office}/{account}/end", &create_office_end, "End a role"),
        act_route("/groups/{slug}/guests", &create_guest,
                  "Invite a guest or an expert, until a day"),
        act_route("/groups/{slug}/guests/{account}/end", &create_guest_end,
                  "End the time of a guest, or take an invitation back"),
        act_route("/groups/{slug}/invitation/acceptance", &create_acceptance,
                  "Come as a guest or an expert"),
        act_route("/groups/{slug}/invitation/declining", &create_declining,
                  "Not come as a guest or an expert"),
    };
}

}  // namespace agora::circles
