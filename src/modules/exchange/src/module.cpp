#include "agora/exchange/module.hpp"

#include "agora/accounts/leaving.hpp"
#include "agora/clock/clock.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "categories.hpp"
#include "deal_store.hpp"
#include "deals.hpp"
#include "elsewhere.hpp"
#include "listing_pictures.hpp"
#include "listing_query.hpp"
#include "listings.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "place.hpp"
#include "reported_listing.hpp"
#include "rings.hpp"
#include "supplies.hpp"

#include <algorithm>

namespace agora::exchange {

const access::Permission kBringPaper{
    "exchange.bring_paper",
    {access::Role::animator, access::Role::adviser, access::Role::administrator}};

const access::Permission kModerateExchange{"exchange.moderate",
                                           {access::Role::moderator, access::Role::administrator}};

bool may_bring_paper(const access::Actor& actor) {
    return actor.is_member() && std::ranges::any_of(kBringPaper.roles, [&](access::Role role) {
               return actor.has_role_anywhere(role);
           });
}

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), search_routes(), feed_routes(), new_routes(),
                             paper_routes(), mine_routes(), deal_routes(), ring_routes(),
                             poster_routes(), group_routes(), listing_routes(), picture_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::Setting> settings() {
    using web::SettingType;
    return {
        {"exchange.free", SettingType::yes_no, "yes", tr("Members may give and help for nothing")},
        {"exchange.barter", SettingType::yes_no, "yes", tr("Members may barter")},
        {"exchange.credits", SettingType::yes_no, "yes", tr("Members may exchange for credits")},
        {"exchange.paid", SettingType::yes_no, "yes", tr("Members may ask for money"),
         tr("Groups choose among the ways that are possible in the cooperative.")},
        {"exchange.days", SettingType::number, "60",
         tr("Days that an offer or want stands, until it is prolonged")},
        {"exchange.without_end", SettingType::yes_no, "no",
         tr("Offers and wants may stand without end date"),
         tr("Otherwise only in groups that allow it.")},
        {"exchange.ring_days", SettingType::number, "7",
         tr("Days in which everybody in a barter ring has to answer")},
    };
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"exchange.ends", std::chrono::hours{6},
             [&services] { look_after_ends(services, services.clock.now()); },
             tr("End dates of offers and wants"),
             tr("Warns a week and a day before, and takes off the lists what has ended.")},
            {"exchange.rings", std::chrono::hours{1},
             [&services] { look_for_rings(services, services.clock.now()); }, tr("Barter rings"),
             tr("Looks for wants and offers that close in a ring, and lets go what nobody "
                "answered.")}};
}

void leave(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
           AccountId account) {
    const Acting acting{tx, services, {account, origin.at}};
    leave_rings(acting);
    leave_deals(acting);
}

void start(web::Services& services) {
    start_categories(services);
    services.put_state(std::make_shared<KeptListings>(services));
    start_listing_queries(services);
    services.state<circles::HomeParts>().add(&on_group_home);
    services.state<members::PictureWalls>().add(exchange_wall());
    auto& purposes = services.state<credits::Purposes>();
    purposes.add(ledger::Purpose::offer, &purpose_of);
    purposes.add(ledger::Purpose::want, &purpose_of);
    services.state<credits::StatementParts>().add(&statement_of);
    services.state<credits::Supplies>().add(&supplies_of);
    services.state<accounts::Leaving>().add(&leave);
}

/// Whoever confirms a payment on its own page need not say it here once more.
void finish_what_is_paid(web::Services& services, const std::vector<journal::Sealed>& entries) {
    for (const journal::Sealed& entry : entries) {
        if (entry.name != ledger::TransferPosted::kName) continue;
        const auto posted = journal::event_of<ledger::TransferPosted>(entry.payload);
        services.database.write([&](db::WriteTx& tx) {
            const auto deal = find_deal_paid_by(tx, posted.transfer);
            if (deal) finish_paid({tx, services, {{}, entry.at}}, *deal);
        });
    }
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "exchange"),
            {"exchange.paid", [&services](const std::vector<journal::Sealed>& entries) {
                 finish_what_is_paid(services, entries);
             }}};
}

}  // namespace

web::Module exchange_module() {
    return {
        .name = "exchange",
        .routes = routes(),
        .permissions = {&kBringPaper, &kModerateExchange},
        .navigation = {{web::Door::share, 1, tr("Lend, give, swap"), "/exchange"}},
        .menu = {{45, tr("My offers, wants and exchanges"), "/exchange/mine"}},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"exchange_counter"}, {"exchange_ring"}, {"exchange_group"}},
        .reportable = {reportable_listing()},
        .audit = audit_words(),
        .start = &start,
        .listeners = &listeners,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::exchange
