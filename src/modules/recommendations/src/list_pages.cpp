#include "list_pages.hpp"

#include "agora/tabular/writer.hpp"
#include "list_view.hpp"
#include "near.hpp"
#include "permissions.hpp"

#include <algorithm>
#include <array>

namespace agora::recommendations {
namespace {

constexpr std::int64_t kPageSize = 50;

struct ListPage {
    std::string q = {};
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<FacetView> facets = {};
    std::vector<Card> recommendations = {};
    std::string feed = {};
    std::string file = {};
    std::string pdf = {};
    std::string graph = {};  ///< the references of what it shows
    bool may_write = false;
    bool may_draft = false;  ///< with a group
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, filtered, total, facets, recommendations, feed, file, pdf, graph,
             may_write, may_draft, previous, next, paged)

http::Response list_page(web::Call& call) {
    const Filter filter = filter_of(call);
    const std::int64_t page = call.page_number();
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto all = register_of(call.services, tx);
        Listed listed = look(call, tx, all, filter);
        model.total = std::ssize(listed.entries);
        model.facets = std::move(listed.facets);
        const std::int64_t last = std::min(page * kPageSize, model.total);
        for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
            model.recommendations.push_back(
                card_of(call, *all, *listed.entries[static_cast<std::size_t>(at)]));
        }
    });
    model.q = filter.q;
    model.filtered = filter.asks();
    model.feed = call.link("/recommendations/feed.atom") + query_of(filter);
    model.file = call.link("/recommendations/export.csv") + query_of(filter);
    model.pdf = call.link("/recommendations/export.pdf") + query_of(filter);
    model.graph = call.link("/recommendations/graph") + query_of(filter);
    model.may_draft = call.actor.is_member();
    model.may_write = call.actor.is_member() && call.actor.may(kKeepRecommendations);
    if (page > 1) model.previous = page_address(call, "/recommendations", filter, page - 1);
    if (page * kPageSize < model.total) {
        model.next = page_address(call, "/recommendations", filter, page + 1);
    }
    model.paged = model.total > kPageSize;
    return web::page(
        call,
        {.view = "recommendations/list",
         .title = call.say(tr("What became of recommendations")),
         .description = call.say(tr("Every recommendation of members keeps one number for life, "
                                    "and everybody can read what became of it.")),
         .may_be_indexed = !model.filtered,
         .feed = model.feed},
        model);
}

http::Response send_file(web::Call& call) {
    const Filter filter = filter_of(call);
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view text) { bytes += text; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Number")), say(tr("As printed in the source")), say(tr("Title")),
                          say(tr("Language")), say(tr("Cycle")), say(tr("Working group")),
                          say(tr("Status")), say(tr("Date")), say(tr("Page"))});
    call.read([&](db::ReadTx& tx) {
        const auto all = register_of(call.services, tx);
        for (const Entry* entry : look(call, tx, all, filter).entries) {
            const Card card = card_of(call, *all, *entry);
            writer.row(std::array{tabular::Cell{card.number}, tabular::Cell{entry->row.printed},
                                  tabular::Cell{card.title}, tabular::Cell{card.lang},
                                  tabular::Cell{card.cycle.label}, tabular::Cell{card.group},
                                  tabular::Cell{card.status}, tabular::Cell{entry->row.status_day},
                                  tabular::Cell{call.services.origin + card.url}});
        }
    });
    return web::download("text/csv; charset=utf-8", "recommendations.csv", std::move(bytes));
}

struct NearPage {
    std::string q = {};
    bool asked = false;
    std::int64_t total = 0;
    std::vector<Card> recommendations = {};
    std::string list = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(NearPage, q, asked, total, recommendations, list, crumbs)

http::Response near_page(web::Call& call) {
    NearPage model;
    constexpr std::size_t kLongest = 4'000;
    model.q = std::string{call.query("q").substr(0, kLongest)};
    model.asked = !model.q.empty();
    model.crumbs = {
        {call.link("/recommendations"), call.say(tr("What became of recommendations"))}};
    if (model.asked) {
        model.recommendations =
            call.read([&](db::ReadTx& tx) { return near_cards(call, tx, model.q); });
    }
    model.total = std::ssize(model.recommendations);
    return web::page(call,
                     {.view = "recommendations/near",
                      .title = call.say(tr("Was it asked before?")),
                      .description = call.say(tr("Write what you want to recommend: earlier "
                                                 "recommendations that come near it appear, with "
                                                 "what became of them."))},
                     model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    using web::Access;
    using enum http::Method;
    return {
        {get,
         "/recommendations",
         Access::visitor(),
         &list_page,
         {.cached = web::Cached::for_visitors,
          .summary = "The register of recommendations, with filters"}},
        {get,
         "/recommendations/export.csv",
         Access::visitor(),
         &send_file,
         {.summary = "The recommendations that the same filters give, as CSV"}},
        {get,
         "/recommendations/near",
         Access::visitor(),
         &near_page,
         {.cached = web::Cached::for_visitors,
          .summary = "Earlier recommendations that come near a text"}},
    };
}

}  // namespace agora::recommendations
