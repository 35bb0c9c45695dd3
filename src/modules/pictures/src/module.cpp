#include "agora/pictures/module.hpp"

#include "agora/web/services.hpp"
#include "album_pages.hpp"
#include "elsewhere.hpp"
#include "personal_tables.hpp"
#include "wall.hpp"

namespace agora::pictures {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {album_routes(), upload_routes(), file_routes(), own_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module pictures_module() {
    return {
        .name = "pictures",
        .routes = routes(),
        .menu = {{6, tr("My pictures of events"), "/pictures/mine"}},
        .settings = {{.key = "pictures.most_of_event",
                      .type = web::SettingType::number,
                      .standard = "60",
                      .label = tr("Pictures that fit at one event"),
                      .hint = tr("1 to 200.")},
                     {.key = "pictures.most_of_person",
                      .type = web::SettingType::number,
                      .standard = "12",
                      .label = tr("Pictures that one person may add to one event"),
                      .hint = tr("1 to 200.")}},
        .personal = personal_tables(),
        .start =
            [](web::Services& services) {
                services.state<events::PageParts>().add(&on_event_page);
                services.state<members::PictureWalls>().add(event_wall());
            },
    };
}

}  // namespace agora::pictures
