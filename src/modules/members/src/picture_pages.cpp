#include "picture_pages.hpp"

#include "own_pages.hpp"
#include "served_files.hpp"

namespace agora::members {

std::vector<web::Route> picture_routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {portrait_routes(), portfolio_upload_routes(), served_file_routes(), objection_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace agora::members
