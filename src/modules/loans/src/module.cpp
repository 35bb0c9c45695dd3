#include "agora/loans/module.hpp"

#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "kept_things.hpp"
#include "mine.hpp"
#include "pages.hpp"
#include "payment.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported_thing.hpp"
#include "tell.hpp"
#include "thing_pictures.hpp"

namespace agora::loans {

const access::Permission kCareForLoans{"loans.care",
                                       {access::Role::moderator, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), offer_routes(), mine_routes(), loan_routes(), extension_routes(),
          calendar_routes(), record_routes(), thing_routes(), reserve_routes(), picture_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module loans_module() {
    return {
        .name = "loans",
        .routes = routes(),
        .permissions = {&kCareForLoans},
        .menu = {{22, tr("My loans"), "/loans/mine"}},
        .personal = personal_tables(),
        .plain = {{"loans_slot"}},
        .reportable = {reportable_thing()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<KeptThings>());
                services.state<members::PictureWalls>().add(loan_wall());
                services.state<credits::Purposes>().add(ledger::Purpose::loan, &purpose_of);
            },
        .listeners = &listeners,
        .jobs = &telling,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::loans
