#include "agora/credits/module.hpp"

#include "agora/accounts/leaving.hpp"
#include "agora/clock/clock.hpp"
#include "agora/credits/purpose.hpp"
#include "agora/credits/statement.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "copies.hpp"
#include "elsewhere.hpp"
#include "health.hpp"
#include "left.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported.hpp"
#include "reporting.hpp"
#include "tell.hpp"

namespace agora::credits {

const access::Permission kSettle{"credits.settle",
                                 {access::Role::editor, access::Role::administrator}};
const access::Permission kKeepAccounts{"credits.keep_accounts", {access::Role::administrator}};
const access::Permission kReport{"credits.report", {access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {own_routes(), new_routes(), transfer_routes(), group_routes(),
                             health_routes(), rules_routes(), year_routes(), seller_routes(),
                             reporting_routes(), copy_routes(), desk_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::Setting> settings() {
    using enum web::SettingType;
    return {
        {"credits.one_nl", text, "ruilpunt", tr("What one credit is called in Dutch")},
        {"credits.many_nl", text, "ruilpunten", tr("What several credits are called in Dutch")},
        {"credits.one_fr", text, "point d'échange", tr("What one credit is called in French")},
        {"credits.many_fr", text, "points d'échange",
         tr("What several credits are called in French")},
        {"credits.one_en", text, "credit", tr("What one credit is called in English")},
        {"credits.many_en", text, "credits", tr("What several credits are called in English")},
        {"credits.lapse_days", number, "14",
         tr("Days after which a payment in credits that nobody answers ends")},
        {.key = "credits.group_lowest",
         .type = number,
         .standard = "0",
         .label = tr("How far a new account of a group may go below zero"),
         .hint = tr("In credits. At zero groups spend only what they received, and whoever founds "
                    "many groups makes no credits.")},
        {.key = "credits.dac7",
         .type = choice,
         .standard = "listing_only",
         .label = tr("What members sell here, for the tax office (directive 2021/514)"),
         .hint =
             tr("Listing only: no value in euro is asked or kept; credits stand in their "
                "accounts all the same. Reports what is sold: sellers give their data, and what "
                "they were paid, bartered or got in credits is reported each January. Ask your "
                "lawyer which one holds for the cooperative."),
         .choices = {{"listing_only", tr("Listing only")},
                     {"reports", tr("Reports what is sold")}}},
    };
}

void start(web::Services& services) {
    services.put_state(std::make_shared<HealthKeeper>());
    services.put_state(std::make_shared<Purposes>());
    services.put_state(std::make_shared<StatementParts>());
    services.put_state(std::make_shared<Supplies>());
    services.state<circles::HomeParts>().add(&on_group_home);
    services.state<accounts::Leaving>().add(&keep_for_report);
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"credits.lapse", std::chrono::hours{1},
             [&services] { lapse_old(services, services.clock.now()); },
             tr("Payments in credits that nobody answers"),
             tr("Ends payments that waited too long for a yes, and tells both sides.")},
            {"credits.copies", std::chrono::hours{24},
             [&services] {
                 tell_of_copies(services, services.clock.now());
                 forget_left(services, services.clock.now());
             },
             tr("Copies of the report to the tax office"),
             tr("Tells sellers in January, once, what is reported of them, and deletes what was "
                "kept of who left when no report needs it any more.")}};
}

}  // namespace

web::Module credits_module() {
    return {
        .name = "credits",
        .routes = routes(),
        .permissions = {&kSettle, &kKeepAccounts, &kReport},
        .navigation = {{web::Door::share, 4, tr("Credits"), "/credits", web::Identity::member}},
        .menu = {{60, tr("Disputes about credits"), "/credits/desk", &kSettle}},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"credits_told"}, {"credits_told_year"}},
        .reportable = {reportable_words()},
        .audit = audit_words(),
        .start = &start,
        .listeners =
            [](web::Services& services) {
                return std::vector<journal::Listener>{web::pages_of(services, "credits"),
                                                      ledger_listener(services)};
            },
        .jobs = &telling,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::credits
