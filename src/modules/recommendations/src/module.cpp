#include "agora/recommendations/module.hpp"

#include "act_pages.hpp"
#include "agora/recommendations/story_parts.hpp"
#include "agora/web/call.hpp"
#include "audit_words.hpp"
#include "cycle_pages.hpp"
#include "feed_pages.hpp"
#include "keeping_pages.hpp"
#include "list_pages.hpp"
#include "memory.hpp"
#include "new_pages.hpp"
#include "pdf_pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported_recommendation.hpp"
#include "silent_pages.hpp"
#include "silent_view.hpp"
#include "story_pages.hpp"
#include "tell.hpp"
#include "tip_pages.hpp"

namespace agora::recommendations {

const access::Permission kDecideRecommendations{"recommendations.decide", {access::Role::board}};
const access::Permission kKeepRecommendations{
    "recommendations.keep",
    {access::Role::board, access::Role::editor, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), graph_routes(), feed_routes(), pdf_routes(), silent_routes(), new_routes(),
          tip_routes(), act_routes(), withdrawal_routes(), keeping_routes(), story_routes(),
          cycle_routes(), opinion_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

/// What waits for who keeps the register, and what is silent for the board.
std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.may(kKeepRecommendations)) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        if (count_tips(tx) > 0) {
            lines.push_back({.rank = 6,
                             .text = call.say(tr("Somebody knows more of a recommendation")),
                             .reason = call.say(tr("because you keep the register")),
                             .act = call.say(tr("Read it")),
                             .path = "/recommendations/desk"});
        }
        if (!call.actor.may(kDecideRecommendations)) return lines;
        const auto all = register_of(call.services, tx);
        const SilentLists silent = silent_lists(call, *all);
        if (!silent.accepted_but_silent.empty()) {
            lines.push_back({.rank = 6,
                             .text = call.say(tr("Accepted recommendations are without news")),
                             .reason = call.say(tr("because you are on the board")),
                             .act = call.say(tr("See which")),
                             .path = "/recommendations/silent?list=accepted"});
        }
        return lines;
    });
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "recommendations")};
}

std::vector<jobs::Kind> jobs(web::Services& services) {
    return {telling(services), telling_of_withdrawals(services)};
}

}  // namespace

web::Module recommendations_module() {
    return {
        .name = "recommendations",
        .routes = routes(),
        .permissions = {&kDecideRecommendations, &kKeepRecommendations},
        .navigation = {{web::Door::decide, 1, tr("What became of recommendations"),
                        "/recommendations"}},
        .menu = {{8, tr("Recommendations that wait"), "/recommendations/desk",
                  &kKeepRecommendations}},
        .settings = {{"recommendations.silent_months", web::SettingType::number, "6",
                      tr("Months without news after which a recommendation is listed as silent"),
                      tr("1 to 36.")}},
        .personal = personal_tables(),
        .plain = {{"recommendations_cycle"},
                  {"recommendations_group"},
                  {"recommendations_act_words"},
                  {"recommendations_reference"}},
        .reportable = {reportable_recommendation()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<StoryParts>());
                start_memory(services);
            },
        .listeners = &listeners,
        .jobs = &jobs,
        .today = &today,
    };
}

}  // namespace agora::recommendations
