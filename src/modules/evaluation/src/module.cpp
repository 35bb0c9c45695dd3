#include "agora/evaluation/module.hpp"

#include "agora/web/services.hpp"
#include "elsewhere.hpp"
#include "evaluation_pages.hpp"

namespace agora::evaluation {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = evaluation_routes();
    for (const web::Route& route : analysis_routes()) routes.push_back(route);
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    return {{.table = "evaluation_analysis",
             .account_column = "written_by",
             .personal = "written_by",
             .plain = "circle_id year version language words factors decision written_at",
             .what = tr("What you wrote on the figures of a group"),
             .purpose = tr("To learn from what a group reached"),
             .ground = web::Ground::legitimate_interest,
             .audience = tr("Members of the cooperative"),
             .retention = tr("As long as the group is kept"),
             .erasure = web::Erasure::blank_columns,
             .kept_because = tr("The group's reading of a year stays; that it was you goes")}};
}

}  // namespace

web::Module evaluation_module() {
    return {
        .name = "evaluation",
        .routes = routes(),
        .personal = personal_tables(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
    };
}

}  // namespace agora::evaluation
