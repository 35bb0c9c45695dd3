#include "moderation_pages.hpp"

#include "agora/fields/form.hpp"
#include "moderate.hpp"
#include "talk_view.hpp"

#include <array>

namespace agora::talks {
namespace {

constexpr std::array kReasonForm{
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why?"),
                      .hint = tr("The person reads it. What they wrote and that they were here is "
                                 "erased at once."),
                      .required = true,
                      .maximum = 1000,
                      .rows = 3}};

struct TypedReason {
    std::string reason;
};
AGORA_FIELDS(TypedReason, reason)

struct PersonRow {
    std::string name;
    std::string alias;
    std::string words;
    bool asking = false;
    Instant since;
    std::string action;
};
AGORA_FIELDS(PersonRow, name, alias, words, asking, since, action)

struct PeoplePage {
    TalkView talk;
    std::vector<PersonRow> asking;
    std::vector<PersonRow> members;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(PeoplePage, talk, asking, members, crumbs, form_keys)

/// The group for one of its moderators, or the refusal.
struct Seen {
    std::optional<Talk> talk;
    bool moderates = false;
    std::vector<PersonRow> people;
};

Seen seen_at(web::Call& call) {
    Seen seen;
    call.read([&](db::ReadTx& tx) {
        seen = {};
        seen.talk = any_talk_at(call, tx);
        if (!seen.talk) return;
        seen.moderates =
            standing_in(tx, seen.talk->group_id, call.actor.account) == Standing::moderator;
        if (!seen.moderates) return;
        const auto members = list_talk_members(tx, seen.talk->group_id);
        std::vector<AccountId> accounts;
        for (const TalkMember& member : members) accounts.push_back(member.account_id);
        std::vector<std::string> names = names_of(tx, accounts);
        for (std::size_t at = 0; at < members.size(); ++at) {
            const TalkMember& member = members[at];
            seen.people.push_back(
                {std::move(names[at]), member.alias, member.words, !member.let_in_at,
                 member.let_in_at.value_or(member.consented_at),
                 call.link(path_of(*seen.talk, "/people/" + to_string(member.account_id)))});
        }
    });
    return seen;
}

std::optional<http::Response> refused(web::Call& call, const Seen& seen) {
    if (!seen.talk) return web::refuse(call, TalkRefusal::talk_not_found);
    if (!seen.moderates) {
        return refuse_reading(call, *seen.talk, TalkRefusal::only_its_moderators);
    }
    return std::nullopt;
}

http::Response show_people(web::Call& call) {
    Seen seen = seen_at(call);
    if (auto no = refused(call, seen)) return std::move(*no);
    PeoplePage model;
    model.talk = view_of(call, *seen.talk);
    for (PersonRow& person : seen.people) {
        (person.asking ? model.asking : model.members).push_back(std::move(person));
    }
    model.crumbs = {{call.link("/talks"), call.say(tr("Talk groups"))},
                    {model.talk.url, model.talk.name}};
    model.form_keys = call.form_keys();
    return web::page(
        call, {.view = "talks/people", .title = call.say(tr("Who is in this talk group"))}, model);
}

struct PersonPage {
    TalkView talk;
    PersonRow person;
    fields::FormView form;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(PersonPage, talk, person, form, crumbs, form_keys)

http::Response person_page(web::Call& call, const fields::FormState& state) {
    const Seen seen = seen_at(call);
    if (auto no = refused(call, seen)) return std::move(*no);
    const std::string action =
        call.link(path_of(*seen.talk, "/people/" + std::string{call.path_value("account")}));
    const auto person = std::ranges::find(seen.people, action, &PersonRow::action);
    if (person == seen.people.end()) return web::refuse(call, TalkRefusal::request_not_found);
    PersonPage model{.talk = view_of(call, *seen.talk),
                     .person = *person,
                     .form = web::show_form(call, kReasonForm, state),
                     .crumbs = {},
                     .form_keys = call.form_keys()};
    model.crumbs = {{call.link("/talks"), call.say(tr("Talk groups"))},
                    {model.talk.url, model.talk.name},
                    {model.talk.url + "/people", call.say(tr("Who is in this talk group"))}};
    const web::PageHead head{.view = "talks/person", .title = model.person.alias};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_person(web::Call& call) {
    return person_page(call, {});
}

http::Response create_acceptance(web::Call& call) {
    const auto account = call.id<AccountId>("account");
    return act(call, tr("Let in. The person gets a mail that names no group."), "/people",
               [&](const Acting& acting, const Talk& talk) -> Result<Done> {
                   if (!account) return TalkRefusal::request_not_found;
                   return let_in_member(acting, talk, *account);
               });
}

http::Response create_ending(web::Call& call) {
    const auto typed = web::read_form<TypedReason>(call, kReasonForm);
    if (!typed.ok()) return person_page(call, typed.state);
    const auto account = call.id<AccountId>("account");
    return act(call, tr("Done. The person gets your reason; everything else is erased."), "/people",
               [&](const Acting& acting, const Talk& talk) -> Result<Done> {
                   if (!account) return TalkRefusal::request_not_found;
                   return end_membership(acting, talk, *account, trimmed(typed.value.reason));
               });
}

}  // namespace

std::vector<web::Route> moderation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/talks/{slug}/people",
         Access::member(),
         &show_people,
         {.summary = "Who is in a talk group, for its moderators"}},
        {get,
         "/talks/{slug}/people/{account}",
         Access::member(),
         &show_person,
         {.summary = "One person of a talk group, for its moderators"}},
        {post,
         "/talks/{slug}/people/{account}/acceptance",
         Access::member(),
         &create_acceptance,
         {.summary = "Let somebody in"}},
        {post,
         "/talks/{slug}/people/{account}/end",
         Access::member(),
         &create_ending,
         {.summary = "Refuse a request or end a membership, with a reason"}},
    };
}

}  // namespace agora::talks
