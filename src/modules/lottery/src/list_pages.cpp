#include "list_pages.hpp"

#include "draw_store.hpp"
#include "draw_view.hpp"
#include "sight.hpp"

#include <limits>

namespace agora::lottery {
namespace {

constexpr std::int64_t kMostRunning = 50;
constexpr std::int64_t kAtOnce = 20;

struct ListPage {
    std::vector<DrawCard> running = {};
    std::vector<DrawCard> ended = {};
    bool may_announce = false;
    std::string more = {};
};
AGORA_FIELDS(ListPage, running, ended, may_announce, more)

http::Response list_draws(web::Call& call) {
    ListPage model{.may_announce = may_run(call.actor)};
    const std::int64_t before =
        parse_positive(call.query("before")).value_or(std::numeric_limits<std::int64_t>::max());
    call.read([&](db::ReadTx& tx) {
        model.running.clear();
        model.ended.clear();
        model.more.clear();
        for (const Draw& draw : list_running(tx, kMostRunning)) {
            if (may_see(call.actor, draw)) model.running.push_back(card_of(call, draw));
        }
        const auto ended = list_ended(tx, before, kAtOnce + 1);
        for (const Draw& draw : ended) {
            if (&draw - ended.data() == kAtOnce) {
                model.more =
                    call.link("/draws") + "?before=" + std::to_string(ended[kAtOnce - 1].number);
            } else if (may_see(call.actor, draw)) {
                model.ended.push_back(card_of(call, draw));
            }
        }
    });
    return web::page(call,
                     {.view = "lottery/draws",
                      .title = call.say(tr("Draws")),
                      .description = call.say(
                          tr("People chosen by lot, in a way that everybody can recompute.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/draws",
             web::Access::visitor(),
             &list_draws,
             {.cached = web::Cached::for_visitors,
              .summary = "Draws that are under way and past ones"}}};
}

}  // namespace agora::lottery
