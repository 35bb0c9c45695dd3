#include "care_pages.hpp"

#include "care.hpp"
#include "care_view.hpp"
#include "member_store.hpp"
#include "permissions.hpp"
#include "quiet.hpp"
#include "quiet_store.hpp"
#include "refusals.hpp"
#include "task_store.hpp"
#include "tasks.hpp"

namespace agora::circles {
namespace {

http::Response show_care(web::Call& call) {
    const CareSeen seen = care_at(call);
    if (seen.refusal) return web::refuse(call, *seen.refusal);
    return care_page(call, seen, {});
}

http::Response change_group_state(web::Call& call) {
    const auto to = fields::enum_value<State>(call.sent["state"]);
    if (!to) return web::refuse(call, CircleRefusal::state_impossible);
    return act_as_animator(call, tr("Saved."), "/care",
                           [&](const Acting& acting, const Circle& circle) {
                               return change_state(acting, circle, *to);
                           });
}

http::Response save_task(web::Call& call) {
    const bool done = call.sent["done"] == "yes";
    return act_as_animator(call, done ? tr("Ticked off.") : tr("Open again."), "/care",
                           [&](const Acting& acting, const Circle& circle) {
                               const std::string_view step = call.path_value("step");
                               return done ? tick_off(acting, circle, step)
                                           : open_again(acting, circle, step);
                           });
}

http::Response create_revival(web::Call& call) {
    return act_as_animator(call, tr("Good: the group goes on."), "/care", &say_it_goes_on);
}

http::Response create_merger(web::Call& call) {
    const CareSeen seen = care_at(call);
    if (seen.refusal) return web::refuse(call, *seen.refusal);
    auto typed = web::read_form<TypedMerger>(call, kMergerForm, merger_choices(call, seen));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto circle = circle_at(call, tx);
            if (!circle) return CircleRefusal::circle_not_found;
            if (!may_look_after(tx, call.actor, *circle, today_of(call))) {
                return CircleRefusal::not_its_animator;
            }
            return merge(acting(tx, call), *circle, *typed.value.into);
        });
        if (done) {
            return web::redirect(
                call, path_of(*seen.circle),
                {.text = tr("The group has ended and goes on in the other one. Its members are "
                            "told, and asked to join there.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return care_page(call, seen, typed.state);
}

struct QuietRow {
    CircleCard group;
    std::string care_url;
    Instant last_at;
};
AGORA_FIELDS(QuietRow, group, care_url, last_at)

struct QuietPage {
    std::vector<QuietRow> groups;
};
AGORA_FIELDS(QuietPage, groups)

http::Response list_quiet_groups(web::Call& call) {
    const Words words = words_of(call);
    const auto model = call.read([&](db::ReadTx& tx) {
        QuietPage page;
        for (const Alarm& alarm : list_alarms(tx)) {
            const auto circle = find_circle(tx, alarm.circle_id);
            if (!circle) continue;
            const auto headlines = headlines_of(tx, circle->circle_id);
            page.groups.push_back(
                {card_of(call, words, *circle, best_text(headlines, *circle, code(call.language))),
                 call.link(path_of(*circle, "/care")), last_activity_of(tx, *circle)});
        }
        return page;
    });
    return web::page(
        call, {.view = "circles/quiet", .title = call.say(tr("Groups that became quiet"))}, model);
}

}  // namespace

std::vector<web::TodayLine> care_today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const Membership& own : memberships_of(tx, call.actor.account)) {
            if (own.role != Role::animator) continue;
            const auto circle = find_circle(tx, own.circle_id);
            if (!circle || !may_look_after(tx, call.actor, *circle, today_of(call))) continue;
            const bool quiet = find_alarm(tx, own.circle_id).has_value();
            if (!quiet && count_due(tx, own.circle_id, today_of(call)) == 0) continue;
            lines.push_back({.rank = quiet ? 1 : 5,
                             .text = call.say({quiet ? tr("“{group}” has become quiet: what does "
                                                          "it become?")
                                                     : tr("Something is to be done for “{group}”"),
                                               {{"group", name_of(tx, *circle, call.language)}}}),
                             .reason = call.say(tr("because you are its animator")),
                             .act = call.say(tr("Look")),
                             .path = path_of(*circle, "/care")});
        }
        if (call.actor.may(kLookAfterGroups) && count_alarms(tx) > 0) {
            lines.push_back({.rank = 5,
                             .text = call.say(tr("Groups have become quiet")),
                             .reason = call.say(tr("because you look after all groups")),
                             .act = call.say(tr("Look")),
                             .path = "/groups/quiet"});
        }
        return lines;
    });
}

std::vector<web::Route> care_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/quiet",
         Access::needing(kLookAfterGroups),
         &list_quiet_groups,
         {.summary = "Groups in which nothing happened for long"}},
        {get,
         "/groups/{slug}/care",
         Access::member(),
         &show_care,
         {.summary = "What waits for the animators of a group"}},
        {post,
         "/groups/{slug}/state",
         Access::member(),
         &change_group_state,
         {.summary = "Say how a group stands"}},
        {post,
         "/groups/{slug}/tasks/{step}",
         Access::member(),
         &save_task,
         {.summary = "Tick a task off, or open it again"}},
        {post,
         "/groups/{slug}/revival",
         Access::member(),
         &create_revival,
         {.summary = "Say that a quiet group goes on"}},
        {post,
         "/groups/{slug}/merger",
         Access::member(),
         &create_merger,
         {.summary = "Let a group go on in another one"}},
    };
}

}  // namespace agora::circles
