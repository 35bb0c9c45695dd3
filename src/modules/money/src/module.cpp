#include "agora/money/module.hpp"

#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "answer.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported_question.hpp"

namespace agora::money {

const access::Permission kKeepMoney{"money.keep",
                                    {access::Role::board, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {front_routes(), table_routes(), words_routes(), value_routes(), figure_routes(),
          import_routes(), document_routes(), ask_routes(), question_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "money")};
}

std::vector<jobs::Kind> jobs(web::Services& services) {
    return {telling(services)};
}

}  // namespace

web::Module money_module() {
    return {
        .name = "money",
        .routes = routes(),
        .permissions = {&kKeepMoney},
        .foot = {{70, tr("The money of the cooperative"), "/money"}},
        .settings = {{"money.working_days", web::SettingType::number, "10",
                      tr("Working days after which a question about the money is to be answered")}},
        .personal = personal_tables(),
        .plain = {{"money_figure"}, {"money_number"}},
        .reportable = {reportable_question()},
        .audit = audit_words(),
        .listeners = &listeners,
        .jobs = &jobs,
        .today = &today,
    };
}

}  // namespace agora::money
