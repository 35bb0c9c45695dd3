#include "pages.hpp"

#include "offer_store.hpp"
#include "offer_view.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::adoptions {
namespace {

constexpr std::int64_t kOnAPage = 24;
constexpr std::int64_t kMostProposed = 100;

struct Tab {
    std::string url = {};
    std::string label = {};
    std::int64_t count = 0;
    bool current = false;
};
AGORA_FIELDS(Tab, url, label, count, current)

struct ListPage {
    Shelf shelf = Shelf::free;
    std::vector<Tab> tabs = {};
    std::vector<OfferCard> offers = {};
    std::vector<OfferCard> proposed = {};  ///< for the editors
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, shelf, tabs, offers, proposed, previous, next, paged)

std::string address(const web::Call& call, Shelf shelf) {
    const std::string path = call.link("/adoptions");
    return shelf == Shelf::free ? path : path + "?show=" + std::string{fields::enum_name(shelf)};
}

/// What nobody does yet and the board neither refused nor stopped, as this reader may see it.
std::vector<Offer> free_offers(const web::Call& call, db::ReadTx& tx) {
    auto offers = list_open(tx, Shelf::free, 0, kMostFree);
    std::erase_if(offers, [&](const Offer& offer) {
        const auto about = recommendations::find_shown(call.services, tx, call.actor, call.language,
                                                       offer.recommendation_id);
        return !about || recommendations::is_closed(about->status);
    });
    return offers;
}

std::vector<Tab> tabs_of(const web::Call& call, std::int64_t free, const Counts& counts,
                         Shelf shown) {
    std::vector<Tab> tabs;
    for (const auto& [shelf, label, count] :
         {std::tuple{Shelf::free, tr("Free"), free},
          std::tuple{Shelf::running, tr("Under way"), counts.running},
          std::tuple{Shelf::done, tr("Carried out"), counts.done}}) {
        tabs.push_back({address(call, shelf), call.say(label), count, shelf == shown});
    }
    return tabs;
}

std::vector<Offer> page_of(std::vector<Offer> all, std::int64_t skip) {
    all.erase(all.begin(), all.begin() + std::min(skip, std::ssize(all)));
    all.resize(std::min<std::size_t>(all.size(), kOnAPage + 1));
    return all;
}

void add_offers(const web::Call& call, db::ReadTx& tx, int page, ListPage& model) {
    const std::int64_t skip = (page - 1) * kOnAPage;
    auto free = free_offers(call, tx);
    model.tabs = tabs_of(call, std::ssize(free), count_taken(tx), model.shelf);
    auto offers = model.shelf == Shelf::free ? page_of(std::move(free), skip)
                                             : list_open(tx, model.shelf, skip, kOnAPage + 1);
    const std::string own = address(call, model.shelf);
    const std::string other = own + (model.shelf == Shelf::free ? "?" : "&") + "page=";
    if (std::ssize(offers) > kOnAPage) {
        offers.pop_back();
        model.next = other + std::to_string(page + 1);
    }
    if (page > 1) model.previous = other + std::to_string(page - 1);
    model.paged = !model.next.empty() || !model.previous.empty();
    for (const Offer& offer : offers) {
        if (auto card = card_of(call, tx, offer)) model.offers.push_back(*std::move(card));
    }
}

http::Response list_offers(web::Call& call) {
    const int page = call.page_number();
    const auto model = call.read([&](db::ReadTx& tx) {
        ListPage list{.shelf = fields::enum_value<Shelf>(call.query("show")).value_or(Shelf::free)};
        add_offers(call, tx, page, list);
        if (!may_keep(call.actor)) return list;
        for (const Offer& offer : list_proposed(tx, kMostProposed)) {
            if (auto card = card_of(call, tx, offer)) list.proposed.push_back(*std::move(card));
        }
        return list;
    });
    return web::page(call,
                     {.view = "adoptions/list",
                      .title = call.say(tr("What members can do themselves")),
                      .description = call.say(tr("Recommendations that a group of members can "
                                                 "carry out, who does it, and what came of it.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/adoptions",
             web::Access::visitor(),
             &list_offers,
             {.cached = web::Cached::for_visitors,
              .summary = "Recommendations that members can carry out: free, under way, done"}}};
}

}  // namespace agora::adoptions
