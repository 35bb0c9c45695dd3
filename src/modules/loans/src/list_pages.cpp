#include "agora/members/trade.hpp"
#include "agora/territories/atlas.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "thing_view.hpp"

#include <algorithm>
#include <cmath>

namespace agora::loans {
namespace {

constexpr std::int64_t kPageSize = 24;

struct Option {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, chosen)

struct ListPage {
    std::string q = {};
    std::string near = {};
    std::string near_name = {};
    bool near_unknown = false;
    std::string near_me_url = {};  ///< around the reader's own town
    std::vector<Option> within = {};
    std::vector<Option> categories = {};
    std::string day = {};
    bool filtered = false;
    bool signed_in = false;
    std::vector<ThingCard> things = {};
    std::int64_t total = 0;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, near, near_name, near_unknown, near_me_url, within, categories, day,
             filtered, signed_in, things, total, previous, next, paged)

void add_choices(const web::Call& call, const Filter& filter, ListPage& model) {
    model.categories = {{"", call.say(tr("Everything")), !filter.category}};
    for (const fields::Option& option : kCategoryOptions) {
        const bool chosen = filter.category && fields::enum_name(*filter.category) == option.value;
        model.categories.push_back({std::string{option.value}, call.say(option.label), chosen});
    }
    for (const int km : {5, 10, 25, 50, 100}) {
        model.within.push_back(
            {std::to_string(km), std::to_string(km) + " km", km == filter.within_km});
    }
    if (filter.day) model.day = to_string(*filter.day);
}

std::string page_address(const web::Call& call, const Filter& filter, std::int64_t page) {
    const std::string query = query_of(filter);
    return call.link("/loans") + query + (query.empty() ? "?" : "&") +
           "page=" + std::to_string(page);
}

std::string near_me_of(const web::Call& call, db::ReadTx& tx, Filter filter) {
    if (!call.actor.is_member() || !filter.near.empty()) return {};
    const auto trade = members::find_trade(tx, call.actor.account);
    if (!trade || trade->commune.empty()) return {};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    filter.near = atlas->name(trade->commune, call.language);
    return filter.near.empty() ? std::string{} : call.link("/loans") + query_of(filter);
}

http::Response show_list(web::Call& call) {
    const std::int64_t page = call.page_number();
    const Filter filter = filter_of(call);
    ListPage model{.q = filter.q, .near = filter.near, .filtered = filter.asks()};
    model.signed_in = call.actor.is_member();
    const auto found = call.read([&](db::ReadTx& tx) {
        model.near_me_url = near_me_of(call, tx, filter);
        return find_things(call, tx, filter);
    });
    model.near_unknown = found.near_unknown;
    model.near_name = found.near_name;
    model.total = std::ssize(found.things);
    add_choices(call, filter, model);
    const std::int64_t last = std::min(page * kPageSize, model.total);
    for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
        const FoundThing& one = found.things[static_cast<std::size_t>(at)];
        model.things.push_back(card_of(call, one.kept->thing, one.kept->cover));
        if (!found.near_name.empty()) {
            model.things.back().distance = std::to_string(std::lround(one.km)) + " km";
        }
    }
    if (page > 1) model.previous = page_address(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, filter, page + 1);
    model.paged = model.total > kPageSize;
    return web::page(call,
                     {.view = "loans/list",
                      .title = call.say(tr("Borrow")),
                      .description = call.say(tr("What members and groups of the cooperative lend "
                                                 "each other: cameras, tools, stands, trailers.")),
                      .may_be_indexed = !model.filtered},
                     model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/loans",
             web::Access::visitor(),
             &show_list,
             {.cached = web::Cached::for_visitors,
              .summary = "What can be borrowed, by words, place, kind and day"}}};
}

}  // namespace agora::loans
