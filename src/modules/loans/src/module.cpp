#include "agora/loans/module.hpp"

#include "agora/accounts/leaving.hpp"
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
#include "thing_store.hpp"

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

/// What they lend is blanked and their pictures are deleted without the stores.
void leave(db::WriteTx& tx, web::Services&, const journal::Origin&, AccountId account) {
    touch_things_of(tx, account);
}

}  // namespace

web::Module loans_module() {
    return {
        .name = "loans",
        .routes = routes(),
        .permissions = {&kCareForLoans},
        .menu = {{22, tr("My loans"), "/loans/mine"}},
        .personal = personal_tables(),
        .plain = {{"loans_slot"}, {"loans_counter"}},
        .reportable = {reportable_thing()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<KeptThings>());
                services.state<accounts::Leaving>().add(&leave);
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
