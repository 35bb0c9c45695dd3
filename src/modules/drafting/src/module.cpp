#include "agora/drafting/module.hpp"

#include "agora/recommendations/shown.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "begin_pages.hpp"
#include "desk_pages.hpp"
#include "draft_pages.hpp"
#include "elsewhere.hpp"
#include "write_pages.hpp"

namespace agora::drafting {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {desk_routes(), begin_routes(), draft_routes(), write_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kReaders =
        tr("Who is in the group; the editors, once it is handed in");
    constexpr std::string_view kWithDraft = tr("As long as the cooperative keeps the draft");
    constexpr std::string_view kWhy = tr("The text is the group's; that it was you goes");
    constexpr std::string_view kPurpose = tr("To write recommendations together");
    return {
        {.table = "drafting_draft",
         .account_column = "begun_by",
         .personal = "begun_by",
         .plain = "draft_id circle_id language state version begun_at handed_in_at answer "
                  "recommendation_id changed_at",
         .what = tr("Draft recommendations that you began"),
         .purpose = kPurpose,
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kWithDraft,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "drafting_draft",
         .account_column = "handed_in_by",
         .personal = "handed_in_by",
         .what = tr("Draft recommendations that you handed in"),
         .purpose = kPurpose,
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kWithDraft,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "drafting_draft",
         .account_column = "answered_by",
         .personal = "answered_by",
         .what = tr("Draft recommendations that you answered as an editor"),
         .purpose = tr("To know who answers for the register"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = kWithDraft,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "drafting_version",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "draft_id version title context developments means carried_out_by inspiration "
                  "attention earlier kind why written_at",
         .what = tr("What you wrote in draft recommendations"),
         .purpose = kPurpose,
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kWithDraft,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
    };
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "drafting")};
}

}  // namespace

web::Module drafting_module() {
    return {
        .name = "drafting",
        .routes = routes(),
        .menu = {{8, tr("Drafts that groups handed in"), "/drafts",
                  &recommendations::kKeepRecommendations}},
        .personal = personal_tables(),
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
        .today = &today,
    };
}

}  // namespace agora::drafting
