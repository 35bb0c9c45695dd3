#include "routes.hpp"

#include "area_pages.hpp"
#include "booking_pages.hpp"
#include "check_pages.hpp"
#include "claim_pages.hpp"
#include "edit_pages.hpp"
#include "equipment_pages.hpp"
#include "export_pages.hpp"
#include "feed_pages.hpp"
#include "figure_pages.hpp"
#include "history_pages.hpp"
#include "import_pages.hpp"
#include "list_pages.hpp"
#include "map_pages.hpp"
#include "partner_pages.hpp"
#include "picture_pages.hpp"
#include "place_pages.hpp"
#include "space_pages.hpp"
#include "translation_pages.hpp"

namespace agora::places {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), map_routes(), claim_routes(), import_routes(), export_routes(),
          feed_routes(), area_routes(), partner_routes(), figure_routes(), check_routes(),
          edit_routes(), place_routes(), equipment_routes(), history_routes(), space_routes(),
          booking_routes(), translation_routes(), picture_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace agora::places
