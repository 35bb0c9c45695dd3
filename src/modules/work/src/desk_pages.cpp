#include "agora/web/answer.hpp"
#include "demand_store.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

struct WaitingDemand {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string client = {};  ///< empty: a member, for the words in it
    std::string asks_reason = {};
    Instant posted_at = {};
};
AGORA_FIELDS(WaitingDemand, url, title, lang, client, asks_reason, posted_at)

struct DeskPage {
    std::vector<WaitingDemand> waiting = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(DeskPage, waiting, crumbs)

http::Response show_desk(web::Call& call) {
    DeskPage model{.crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}}};
    call.read([&](db::ReadTx& tx) {
        model.waiting.clear();
        for (const DemandId id : list_in_state(tx, State::checking)) {
            const auto demand = find_demand(tx, id);
            if (!demand) continue;
            model.waiting.push_back({.url = call.link(path_of(id)),
                                     .title = demand->title,
                                     .lang = demand->language,
                                     .client = demand->client_name,
                                     .asks_reason = demand->asks_reason,
                                     .posted_at = demand->posted_at});
        }
    });
    return web::page(call, {.view = "work/desk", .title = call.say(tr("Work to look at"))}, model);
}

}  // namespace

std::vector<web::Route> desk_routes() {
    return {{http::Method::get,
             "/work/desk",
             web::Access::needing(kModerate),
             &show_desk,
             {.summary = "What waits for a moderator before it is published"}}};
}

}  // namespace agora::work
