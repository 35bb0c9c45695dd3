#include "agora/talks/module.hpp"

#include "agora/web/call.hpp"
#include "audit_words.hpp"
#include "message_pages.hpp"
#include "moderation_pages.hpp"
#include "new_talk_pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "talk_pages.hpp"
#include "talk_store.hpp"

namespace agora::talks {

const access::Permission kOpenTalks{"talks.open",
                                    {access::Role::person_of_trust, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {talk_routes(), new_talk_routes(), message_routes(), moderation_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

/// For moderators, in words that name no group.
std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::vector<web::TodayLine> {
        bool named = false;
        bool asked = false;
        for (const Moderator& own : moderations_of(tx, call.actor.account)) {
            named = named || !own.accepted_at;
            asked = asked || (own.accepted_at && count_asking(tx, own.group_id) > 0);
        }
        if (!named && !asked) return {};
        return {{.rank = 2,
                 .text = call.say(asked ? tr("Somebody waits for your answer")
                                        : tr("You are asked for a task of trust")),
                 .reason = call.say(tr("because you were named for it")),
                 .act = call.say(tr("Look")),
                 .path = "/talks"}};
    });
}

}  // namespace

web::Module talks_module() {
    return {
        .name = "talks",
        .routes = routes(),
        .permissions = {&kOpenTalks},
        .menu = {{9, tr("Talk groups"), "/talks"}},
        .personal = personal_tables(),
        .audit = audit_words(),
        .today = &today,
    };
}

}  // namespace agora::talks
