#include "agora/pitches/module.hpp"

#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "meeting_pages.hpp"
#include "personal_tables.hpp"
#include "reported_pitch.hpp"

namespace agora::pitches {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {point_routes(), meeting_routes(), pitch_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module pitches_module() {
    return {
        .name = "pitches",
        .routes = routes(),
        .settings = {{"pitches.places", web::SettingType::number, "8",
                      tr("Pitches that fit into a partner meeting, until its organiser says how "
                         "many")}},
        .personal = personal_tables(),
        .plain = {{"pitches_meeting"}},
        .reportable = {reportable_pitch()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<events::PageParts>().add(&on_event_page);
                services.state<events::ListParts>().add(&beside_the_list);
            },
    };
}

}  // namespace agora::pitches
