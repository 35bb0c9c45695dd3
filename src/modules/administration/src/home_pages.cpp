#include "home_pages.hpp"

#include "frame.hpp"
#include "permissions.hpp"
#include "state.hpp"

namespace agora::administration {
namespace {

struct HomePage {
    std::vector<TabView> tabs;
    Instant now;
    std::vector<Finding> urgent;
    std::vector<Finding> calm;
};
AGORA_FIELDS(HomePage, tabs, now, urgent, calm)

http::Response show_home(web::Call& call) {
    HomePage model{.tabs = tabs_of(call), .now = call.now, .urgent = {}, .calm = {}};
    for (Finding& finding : findings_of(call)) {
        (finding.calm ? model.calm : model.urgent).push_back(std::move(finding));
    }
    return web::page(call, {.view = "administration/home", .title = call.say(tr("Administration"))},
                     model);
}

}  // namespace

std::vector<web::Route> home_routes() {
    using enum http::Method;
    return {{get,
             "/administration",
             web::Access::needing(kLookAfter),
             &show_home,
             {.summary = "What needs a look now"}}};
}

}  // namespace agora::administration
