#include "agora/web/drawing.hpp"
#include "categories.hpp"
#include "labels.hpp"
#include "listing_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

constexpr std::size_t kPageSize = 24;

struct ListPage {
    std::string q = {};
    std::string near = {};
    std::vector<Option> distances = {};
    std::vector<Option> sides = {};
    std::vector<Option> things = {};
    std::vector<Option> modes = {};
    std::vector<Option> categories = {};
    bool filtered = false;
    bool near_unknown = false;
    std::string near_name = {};
    std::vector<ListingCard> listings = {};
    std::int64_t total = 0;
    std::string feed_url = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    bool signed_in = false;
    bool may_bring_paper = false;
};
AGORA_FIELDS(ListPage, q, near, distances, sides, things, modes, categories, filtered, near_unknown,
             near_name, listings, total, feed_url, previous, next, paged, signed_in,
             may_bring_paper)

struct Drawn {
    Html cards = {};  ///< the listings of the page
};
AGORA_FIELDS(Drawn, cards)

template <typename Enum, typename Options>
std::vector<Option> choices_of(const web::Call& call, std::string_view any, const Options& options,
                               std::optional<Enum> chosen) {
    std::vector<Option> choices{{"", call.say(any), !chosen}};
    for (const fields::Option& one : options) {
        choices.push_back({std::string{one.value}, call.say(one.label),
                           chosen && fields::enum_name(*chosen) == one.value});
    }
    return choices;
}

void add_choices(const web::Call& call, const ListingQuery& query, ListPage& model) {
    constexpr std::array kSides{fields::Option{"offer", tr("Offered")},
                                fields::Option{"want", tr("Wanted")}};
    model.sides = choices_of(call, tr("Both"), kSides, query.side);
    model.things = choices_of(call, tr("Things and services"), kThingOptions, query.thing);
    model.modes = choices_of(call, tr("Any way"), kModeOptions, query.mode);
    model.categories = {{"", call.say(tr("Everything")), query.category.empty()}};
    for (const Category& one : categories_of(call.services).all()) {
        if (query.thing && one.thing != *query.thing) continue;
        model.categories.push_back(
            {one.code, one.label(call.language), one.code == query.category});
    }
    for (const int km : {5, 10, 25, 50, 100}) {
        model.distances.push_back({std::to_string(km),
                                   call.say({tr("within {km} km"), {{"km", std::to_string(km)}}}),
                                   km == query.within_km});
    }
}

std::string page_address(const web::Call& call, const ListingQuery& query, int page) {
    const std::string asked = address_of(query);
    return call.link("/exchange") + asked + (asked.empty() ? "?page=" : "&page=") +
           std::to_string(page);
}

http::Response show_list(web::Call& call) {
    const ListingQuery query = listing_query_of(call);
    const auto offset = kPageSize * static_cast<std::size_t>(query.page - 1);
    const web::Drawing cards(call, "exchange/cards",
                             web::question_of(call, address_of(query), query.page));
    const Answered answered =
        call.read([&](db::ReadTx& tx) { return look(call, tx, query, offset, kPageSize); });
    ListPage model{.q = query.text,
                   .near = query.near,
                   .filtered = query.asks(),
                   .near_unknown = answered.near_unknown,
                   .near_name = answered.near_name,
                   .total = answered.total,
                   .feed_url = call.link("/exchange/feed.atom") + address_of(query),
                   .signed_in = call.actor.is_member()};
    model.may_bring_paper = may_bring_paper(call.actor);
    add_choices(call, query, model);
    const auto of_page = [&] {
        std::vector<ListingCard> all;
        for (const FoundListing& one : answered.found) {
            all.push_back(card_of(call, *one.listing, one.km));
        }
        return all;
    };
    Drawn drawn;
    if (!answered.found.empty()) cards.fill(model.listings, drawn.cards, of_page);
    if (query.page > 1) model.previous = page_address(call, query, query.page - 1);
    if (offset + kPageSize < static_cast<std::size_t>(model.total)) {
        model.next = page_address(call, query, query.page + 1);
    }
    model.paged = !model.previous.empty() || !model.next.empty();
    return web::drawn_page(
        call,
        {.view = "exchange/list",
         .title = call.say(tr("Lend, give, swap")),
         .description = call.say(tr("What members lend, give, swap and look for near "
                                    "you: for nothing, in barter, for credits or for "
                                    "money.")),
         .may_be_indexed = !model.filtered && query.page == 1,
         .feed = model.feed_url},
        std::move(model), std::move(drawn));
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/exchange",
             web::Access::visitor(),
             &show_list,
             {.cached = web::Cached::for_visitors, .summary = "Offers and wants, with filters"}}};
}

}  // namespace agora::exchange
