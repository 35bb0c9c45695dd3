#include "pages.hpp"

#include "agora/web/answer.hpp"

namespace agora::ambassadors {
namespace {

struct CallPage {
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CallPage, crumbs)

http::Response show_call(web::Call& call) {
    const CallPage model{.crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    return web::page(call,
                     {.view = "ambassadors/call",
                      .title = call.say(tr("We look for ambassadors (m/f/x)")),
                      .description = call.say(
                          tr("The call is always open: what an ambassador does, how candidates are "
                             "chosen, how to apply.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> call_routes() {
    return {{http::Method::get,
             "/ambassadors/call",
             web::Access::visitor(),
             &show_call,
             {.cached = web::Cached::for_visitors,
              .summary = "The permanent call, with the criteria"}}};
}

}  // namespace agora::ambassadors
