#include "agora/territories/module.hpp"

#include "agora/territories/atlas.hpp"
#include "agora/web/services.hpp"

namespace agora::territories {

web::Module territories_module() {
    return {
        .name = "territories",
        .routes = {},
        .plain = {{"territories_territory"}, {"territories_postcode"}},
        .start =
            [](web::Services& services) {
                services.put_state(
                    std::make_shared<AtlasHolder>(services.files, services.database));
            },
    };
}

}  // namespace agora::territories
