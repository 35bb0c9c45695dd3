#include "agora/circles/names.hpp"
#include "deal_store.hpp"
#include "labels.hpp"
#include "listing_store.hpp"
#include "listing_view.hpp"
#include "pages.hpp"
#include "ring_store.hpp"
#include "sight.hpp"
#include "waiting.hpp"

namespace agora::exchange {
namespace {

constexpr std::int64_t kMost = 200;

struct DealLine {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string with = {};
    std::string state = {};
    std::string tag = {};
    Instant at = {};
    bool waits = false;  ///< for the reader
};
AGORA_FIELDS(DealLine, url, title, lang, with, state, tag, at, waits)

struct RingLine {
    std::string url = {};
    std::string state = {};
    std::string tag = {};
    Instant at = {};
};
AGORA_FIELDS(RingLine, url, state, tag, at)

struct MinePage {
    std::vector<ListingCard> open = {};
    std::vector<ListingCard> over = {};
    std::vector<DealLine> running = {};
    std::vector<DealLine> past = {};
    std::vector<RingLine> rings = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(MinePage, open, over, running, past, rings, crumbs)

void add_listings(const web::Call& call, db::ReadTx& tx, MinePage& model) {
    const auto all = listings_of(call.services, tx);
    for (const Listing& one : list_listings_of(tx, call.actor.account, kMost)) {
        const bool current = is_current(one, today_of(call));
        const HeldListing* held = all->find(one.listing_id);
        (current ? model.open : model.over)
            .push_back(held == nullptr ? card_of(call, one) : card_of(call, *held));
    }
}

void add_deals(const web::Call& call, db::ReadTx& tx, MinePage& model) {
    const auto deals = list_deals_of(tx, call.actor.account, kMost);
    std::vector<AccountId> people;
    for (const Deal& deal : deals) people.push_back(deal.opposite(call.actor.account));
    const auto names = circles::names_of(call, tx, people);
    for (const Deal& deal : deals) {
        const auto listing = find_listing(tx, deal.listing_id);
        const bool there = listing && listing->owner_id;
        const auto name = names.find(deal.opposite(call.actor.account));
        DealLine line{.url = call.link(path_of(deal.deal_id)),
                      .title = there ? listing->title : deal.what,
                      .lang = there ? listing->language : std::string{code(call.language)},
                      .with = name == names.end() ? std::string{} : name->second.label,
                      .state = call.say(label_of(deal.state)),
                      .tag = std::string{tag_of(deal.state)},
                      .at = deal.changed_at,
                      .waits = waits_for(deal, call.actor.account)};
        (deal.is_open() ? model.running : model.past).push_back(std::move(line));
    }
}

http::Response show_mine(web::Call& call) {
    MinePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        add_listings(call, tx, model);
        add_deals(call, tx, model);
        for (const Ring& ring : list_rings_of(tx, call.actor.account, kMost)) {
            model.rings.push_back({.url = call.link(path_of(ring.ring_id)),
                                   .state = call.say(label_of(ring.state)),
                                   .tag = std::string{tag_of(ring.state)},
                                   .at = ring.proposed_at});
        }
    });
    model.crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))}};
    return web::page(
        call, {.view = "exchange/mine", .title = call.say(tr("My offers, wants and exchanges"))},
        model);
}

}  // namespace

std::vector<web::Route> mine_routes() {
    return {{http::Method::get, "/exchange/mine", web::Access::member(), &show_mine}};
}

}  // namespace agora::exchange
