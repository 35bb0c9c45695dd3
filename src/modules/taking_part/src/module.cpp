#include "agora/taking_part/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/taking_part/posted_call.hpp"
#include "agora/web/call.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "post.hpp"
#include "sources.hpp"

#include <algorithm>

namespace agora::taking_part {

const access::Permission kPostCalls{
    "taking_part.post",
    {access::Role::adviser, access::Role::moderator, access::Role::support_group,
     access::Role::board, access::Role::editor, access::Role::administrator}};

bool may_post(const access::Actor& actor) {
    return actor.is_member() && std::ranges::any_of(kPostCalls.roles, [&](access::Role role) {
               return actor.has_role_anywhere(role);
           });
}

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), feed_routes(), post_routes(), call_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "taking_part_call",
         .account_column = "posted_by",
         .personal = "posted_by",
         .plain = "call_id kind minutes per region until_on posted_at changed_at closed_at",
         .what = tr("Calls that you posted"),
         .purpose = tr("To let answers come to you"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody; the call is the cooperative's"),
         .retention = tr("As long as the call is kept"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The call is the cooperative's; that it was you goes")},
        {.table = "taking_part_answer",
         .account_column = "account_id",
         .personal = "call_id account_id words answered_at",
         .what = tr("What you answered to calls"),
         .purpose = tr("To let whoever posted the call reach you"),
         .ground = Ground::contract,
         .audience = tr("Whoever posted the call, and the team"),
         .retention = tr("Some time after the call is over, or until you take it back")},
    };
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"taking_part.forget", std::chrono::hours{24},
             [&services] { forget_answers(services, services.clock.now()); },
             tr("Answers to calls that are over"),
             tr("Erases them after the days of the setting.")}};
}

void start(web::Services& services) {
    auto calls = std::make_shared<Calls>();
    for (const auto& source :
         {&posted_calls, &calls_of_votes, &calls_of_surveys, &calls_of_draws, &calls_of_members,
          &calls_of_groups, &calls_of_ambassadors, &calls_of_events, &calls_of_places}) {
        calls->add(source);
    }
    services.put_state(std::move(calls));
    services.state<site::HomeParts>().add(&on_visitor_home);
}

}  // namespace

web::Module taking_part_module() {
    return {
        .name = "taking_part",
        .routes = routes(),
        .permissions = {&kPostCalls},
        .navigation = {{web::Door::decide, 3, tr("Take part"), "/take-part"}},
        .settings = {{"taking_part.keep_days", web::SettingType::number, "90",
                      tr("Days after the end of a call after which its answers are erased")}},
        .personal = personal_tables(),
        .plain = {{"taking_part_words"}},
        .audit = audit_words(),
        .start = &start,
        .listeners =
            [](web::Services& services) {
                return std::vector<journal::Listener>{web::pages_of(services, "taking_part")};
            },
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::taking_part
