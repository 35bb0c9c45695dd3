#include "membership_pages.hpp"

#include "agora/fields/form.hpp"
#include "circle_view.hpp"
#include "founding_view.hpp"
#include "join.hpp"
#include "refusals.hpp"
#include "working.hpp"

#include <array>

namespace agora::circles {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kAccept{.name = "accept",
                            .type = FieldType::checkbox,
                            .label = tr("I read the charter and agree with it.")};
constexpr FormField kShown{
    .name = "shown",
    .type = FieldType::checkbox,
    .label = tr("Other members may see that I am in this group."),
    .hint = tr("The animators see your name in any case. You can change this later.")};
constexpr FormField kWords{.name = "words",
                           .type = FieldType::textarea,
                           .label = tr("Why you would like to join"),
                           .hint = tr("Only the animators read it."),
                           .maximum = 1000,
                           .rows = 3};
constexpr FormField kLeave{.name = "leave",
                           .type = FieldType::radios,
                           .label = tr("Which one do you leave for it?"),
                           .hint = tr("You are in as many networks of this kind as one can be.")};
constexpr FormField kCharterSeen{.name = "charter_seen", .type = FieldType::hidden};

constexpr std::array kJoinForm{kAccept, kLeave, kWords, kShown, kCharterSeen};

struct Typed {
    bool accept = false;
    bool shown = false;
    std::string words;
    std::optional<CircleId> leave;
    std::int64_t charter_seen = 0;
};
AGORA_FIELDS(Typed, accept, shown, words, leave, charter_seen)

struct JoinPage {
    CircleCard group;
    FoundingView founding;
    bool on_request = false;
    std::string action;
    std::string back;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(JoinPage, group, founding, on_request, action, back, form, form_keys)

/// What the form asks of this reader for this circle.
struct Asked {
    std::optional<Circle> circle;
    std::vector<Text> texts;
    fields::FormContext context;
    std::optional<Refusal> refusal;
};

/// The groups of which one must be left, when there is no room for another.
std::vector<fields::Choice> to_leave(const web::Call& call, db::ReadTx& tx, const Circle& circle) {
    std::vector<fields::Choice> choices;
    const auto limit = limit_of(call.services, circle.kind);
    if (!limit) return choices;
    const auto present = of_kind(tx, call.actor.account, circle.kind);
    if (std::ssize(present) < *limit) return choices;
    for (const Circle& one : present) {
        const auto texts = newest_texts_of(tx, one.circle_id);
        const Text& text = best_text(texts, one, code(call.language));
        choices.push_back({to_string(one.circle_id), text.name, text.summary});
    }
    return choices;
}

Asked asked_of(web::Call& call) {
    Asked asked;
    call.read([&](db::ReadTx& tx) {
        asked = {};
        asked.circle = circle_at(call, tx);
        if (!asked.circle) {
            asked.refusal = Refusal{CircleRefusal::circle_not_found};
            return;
        }
        const Circle& circle = *asked.circle;
        asked.texts = newest_texts_of(tx, circle.circle_id);
        if (find_membership(tx, circle.circle_id, call.actor.account)) {
            asked.refusal = Refusal{CircleRefusal::member_already};
        } else if (circle.state == State::proposed || circle.state == State::closed) {
            asked.refusal = Refusal{CircleRefusal::group_not_open};
        } else if (!is_in_parent(tx, circle.circle_id, call.actor.account)) {
            asked.refusal = Refusal{CircleRefusal::not_in_the_whole_group};
        }
        const bool on_request = circle.openness == Openness::on_request;
        auto choices = on_request ? std::vector<fields::Choice>{} : to_leave(call, tx, circle);
        std::vector<std::string_view>& unasked = asked.context.unasked;
        if (circle.charter_version == 0) unasked.push_back(kAccept.name);
        if (choices.empty()) unasked.push_back(kLeave.name);
        if (!on_request) unasked.push_back(kWords.name);
        asked.context.choices.push_back({kLeave.name, std::move(choices)});
    });
    return asked;
}

JoinPage model_of(web::Call& call, const Asked& asked, fields::FormView form) {
    const Circle& circle = *asked.circle;
    const Text& text = best_text(asked.texts, circle, code(call.language));
    return {.group = card_of(call, words_of(call), circle, text),
            .founding = founding_of(call, circle, text, asked.texts),
            .on_request = circle.openness == Openness::on_request,
            .action = call.link(path_of(circle, "/membership")),
            .back = call.link(path_of(circle)),
            .form = std::move(form),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const web::Call& call, const JoinPage& model) {
    return {.view = "circles/join",
            .title = call.say({tr("Join “{group}”"), {{"group", model.group.name}}})};
}

fields::NameValues first_values(const Asked& asked) {
    return {{"charter_seen", std::to_string(asked.circle->charter_version)}};
}

http::Response show_join(web::Call& call) {
    const Asked asked = asked_of(call);
    if (asked.refusal) return web::refuse(call, *asked.refusal);
    const auto model =
        model_of(call, asked, web::show_form(call, kJoinForm, first_values(asked), asked.context));
    return web::page(call, head_of(call, model), model);
}

http::Response create_membership(web::Call& call) {
    const Asked asked = asked_of(call);
    if (asked.refusal) return web::refuse(call, *asked.refusal);
    auto typed = web::read_form<Typed>(call, kJoinForm, asked.context);
    if (typed.ok()) {
        const Typed& value = typed.value;
        const auto joined = call.write([&](db::WriteTx& tx) -> Result<Joined> {
            const auto circle = circle_at(call, tx);
            if (!circle) return CircleRefusal::circle_not_found;
            return join(acting(tx, call), *circle,
                        {value.accept, value.charter_seen, value.shown, value.words, value.leave});
        });
        if (joined) {
            return web::redirect(
                call, path_of(*asked.circle),
                {.text = *joined == Joined::member
                             ? tr("Welcome: you are in the group.")
                             : tr("Your request is with the animators. You get a mail with their "
                                  "answer.")});
        }
        typed.state.refusals.push_back(joined.refusal());
        // The charter that stands on the page from now on is the new one, and not agreed with yet.
        if (joined.refusal().is(CircleRefusal::charter_changed)) {
            const auto version = std::to_string(asked.circle->charter_version);
            typed.state.values =
                typed.state.values.with(kCharterSeen.name, version).with(kAccept.name, "");
        }
    }
    const auto model = model_of(call, asked, web::show_form(call, kJoinForm, typed.state));
    return web::refuse_form(call, head_of(call, model), model, typed.state.refusals);
}

/// Done, and back to the group's home.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    return act_on_circle(call, done_text, "", std::forward<Work>(work));
}

http::Response create_leaving(web::Call& call) {
    return act(call, tr("You have left the group."), &leave);
}

http::Response create_charter_acceptance(web::Call& call) {
    return act(call, tr("Thank you: you agree with the charter."), &accept_charter);
}

http::Response create_showing(web::Call& call) {
    const bool shown = call.sent["shown"] == "yes";
    return act(call, tr("Saved."), [&](const Acting& acting, const Circle& circle) {
        return choose_shown(acting, circle, shown);
    });
}

http::Response create_interest(web::Call& call) {
    return act(call, tr("Noted: you would come. You get a mail when it opens."), &declare_interest);
}

http::Response create_interest_withdrawal(web::Call& call) {
    return act(call, tr("Noted: you would not come."), &withdraw_interest);
}

http::Response create_request_withdrawal(web::Call& call) {
    return act(call, tr("Your request is withdrawn."), &withdraw_request);
}

web::Route act_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::post, pattern, web::Access::member(), handler, {.summary = summary}};
}

}  // namespace

std::vector<web::Route> membership_routes() {
    return {
        {http::Method::get,
         "/groups/{slug}/membership/new",
         web::Access::member(),
         &show_join,
         {.summary = "What joining a group means"}},
        act_route("/groups/{slug}/membership", &create_membership, "Join, or ask to"),
        act_route("/groups/{slug}/membership/closure", &create_leaving, "Leave"),
        act_route("/groups/{slug}/membership/charter", &create_charter_acceptance,
                  "Agree with the charter as it is now"),
        act_route("/groups/{slug}/membership/showing", &create_showing,
                  "Whether members see that one is in"),
        act_route("/groups/{slug}/interest", &create_interest, "Say that one would come"),
        act_route("/groups/{slug}/interest/withdrawal", &create_interest_withdrawal,
                  "Say that one would not come"),
        act_route("/groups/{slug}/request/withdrawal", &create_request_withdrawal,
                  "Withdraw a request to join"),
    };
}

}  // namespace agora::circles
