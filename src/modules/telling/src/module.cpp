#include "agora/telling/module.hpp"

#include "elsewhere.hpp"
#include "telling_pages.hpp"

namespace agora::telling {

web::Module telling_module() {
    return {
        .name = "telling",
        .routes = telling_routes(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
                services.state<events::PageParts>().add(&on_event_page);
            },
    };
}

}  // namespace agora::telling
