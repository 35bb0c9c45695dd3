#include "agora/finder/module.hpp"

#include "agora/web/services.hpp"
#include "description_pages.hpp"
#include "kinds.hpp"
#include "page_kind.hpp"
#include "search_pages.hpp"
#include "suggestion_pages.hpp"

#include <memory>
#include <utility>

namespace agora::finder {

web::Module finder_module(std::vector<Kind> kinds) {
    kinds.push_back(page_kind());
    std::vector<web::Route> routes = search_routes();
    for (const auto& some : {suggestion_routes(), description_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return {
        .name = "finder",
        .routes = std::move(routes),
        .start =
            [kinds = std::move(kinds)](web::Services& services) {
                services.put_state(std::make_shared<Kinds>(Kinds{kinds}));
            },
    };
}

}  // namespace agora::finder
