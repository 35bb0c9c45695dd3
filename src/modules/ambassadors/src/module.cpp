#include "agora/ambassadors/module.hpp"

#include "agora/lottery/draw.hpp"
#include "apply.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "letters.hpp"
#include "mission_pages.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported_mission.hpp"
#include "support.hpp"
#include "training.hpp"

namespace agora::ambassadors {

const access::Permission kSupport{"ambassadors.support",
                                  {access::Role::support_group, access::Role::administrator}};
const access::Permission kTeam{
    "ambassadors.team",
    {access::Role::adviser, access::Role::support_group, access::Role::administrator}};
const access::Permission kBoard{"ambassadors.board",
                                {access::Role::board, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {front_routes(),        network_routes(),       spoken_routes(),
                             draw_routes(),         call_routes(),          sheet_routes(),
                             judge_routes(),        invitation_routes(),    charter_routes(),
                             limit_routes(),        tariff_routes(),        check_routes(),
                             question_routes(),     mission_edit_routes(),  inventory_routes(),
                             seat_routes(),         report_routes(),        engagement_routes(),
                             pair_routes(),         mission_routes(),       support_routes(),
                             ask_routes(),          training_routes(),      training_rules_routes(),
                             training_own_routes(), training_desk_routes(), session_routes(),
                             certificate_routes(),  lump_sum_routes(),      workplace_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::Setting> settings() {
    using web::SettingType;
    return {
        {"ambassadors.invitation_days", SettingType::number, "30",
         tr("Days after which an invitation to become an ambassador ends")},
        {"ambassadors.appeal_days", SettingType::number, "30",
         tr("Days within which a refused candidate can appeal")},
        {"ambassadors.paid_cap", SettingType::number, "6",
         tr("Paid missions that one ambassador may have in a year")},
        {"ambassadors.answer_days", SettingType::number, "10",
         tr("Working days after which a question from the field is to be answered")},
        {"ambassadors.document_languages", SettingType::text, "fr:fr",
         tr("Languages of documents about work that other countries ask for"),
         tr("Country and language with a colon between, and spaces between those. In other "
            "countries it is the language of whoever works.")},
    };
}

bool is_ambassador(db::ReadTx& tx, access::AccountId account) {
    const auto sheet = find_sheet(tx, account);
    return sheet && sheet->standing == Standing::accepted;
}

}  // namespace

web::Module ambassadors_module() {
    return {
        .name = "ambassadors",
        .routes = routes(),
        .permissions = {&kSupport, &kTeam, &kBoard},
        .navigation = {{web::Door::decide, 4, tr("Ambassadors"), "/ambassadors"}},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"ambassadors_limit"},
                  {"ambassadors_step"},
                  {"ambassadors_step_need"},
                  {"ambassadors_condition"},
                  {"ambassadors_lump_sum"}},
        .reportable = {reportable_mission()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                lottery::put_pool_giver(services, "ambassadors", &is_ambassador);
            },
        .listeners =
            [](web::Services& services) {
                return std::vector<journal::Listener>{web::pages_of(services, "ambassadors"),
                                                      places_of_who_left(services),
                                                      sessions_that_moved(services)};
            },
        .jobs = [](web::Services& services) { return std::vector<jobs::Kind>{telling(services)}; },
        .periodic =
            [](web::Services& services) {
                return std::vector<jobs::Periodic>{terms_of_support(services),
                                                   training_reminders(services)};
            },
        .today = &today,
    };
}

}  // namespace agora::ambassadors
