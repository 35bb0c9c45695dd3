#include "agora/http/url.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "wish_view.hpp"

#include <algorithm>

namespace agora::wishes {
namespace {

constexpr std::int64_t kPageSize = 20;

struct Option {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, chosen)

struct ListPage {
    std::string q = {};
    std::vector<Option> tools = {};
    std::vector<Option> statuses = {};
    std::vector<Option> sorts = {};
    bool filtered = false;
    std::vector<WishCard> wishes = {};
    std::int64_t total = 0;
    std::string new_url = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, tools, statuses, sorts, filtered, wishes, total, new_url, previous, next,
             paged)

std::string address_of(const web::Call& call, const Filter& filter, std::int64_t page) {
    std::string query;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        query += (query.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", filter.q);
    add("tool", filter.tool);
    add("status", filter.status);
    add("sort", filter.sort);
    add("page", std::to_string(page));
    return call.link("/wishes") + query;
}

void add_choices(const web::Call& call, const Register& all, const Filter& filter,
                 ListPage& model) {
    model.tools = {{"", call.say(tr("All tools")), filter.tool.empty()}};
    for (const Tool& tool : all.tools) {
        model.tools.push_back({tool.slug, tool.name, tool.slug == filter.tool});
    }
    model.statuses = {{"", call.say(tr("Anything")), filter.status.empty()},
                      {"open", call.say(tr("still open")), filter.status == "open"}};
    for (const fields::Option& option : kStatusOptions) {
        model.statuses.push_back(
            {std::string{option.value}, call.say(option.label), option.value == filter.status});
    }
    for (const auto& [value, label] :
         {std::pair{"", tr("Most support")}, std::pair{"newest", tr("Newest")},
          std::pair{"waiting", tr("Waiting longest")}}) {
        model.sorts.push_back({value, call.say(label), filter.sort == value});
    }
}

http::Response show_list(web::Call& call) {
    const std::int64_t page = call.page_number();
    const auto all = call.read([&](db::ReadTx& tx) { return register_of(call.services, tx); });
    const Filter filter = filter_of(call, *all);
    const auto found = with_filter(call.actor, *all, filter);
    ListPage model{.q = filter.q, .filtered = filter.asks(), .total = std::ssize(found)};
    add_choices(call, *all, filter, model);
    const std::int64_t last = std::min(page * kPageSize, model.total);
    for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
        model.wishes.push_back(card_of(call, *all, *found[static_cast<std::size_t>(at)]));
    }
    model.new_url = call.link("/wishes/new");
    if (!filter.tool.empty()) model.new_url += "?tool=" + filter.tool;
    if (page > 1) model.previous = address_of(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = address_of(call, filter, page + 1);
    model.paged = model.total > kPageSize;
    return web::page(
        call,
        {.view = "wishes/list",
         .title = call.say(tr("Wishes for the tools")),
         .description = call.say(tr("What members wish of Agora and the other tools of "
                                    "the cooperative, how many support it, and what "
                                    "became of it.")),
         .may_be_indexed = !model.filtered},
        model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {
        {http::Method::get,
         "/wishes",
         web::Access::visitor(),
         &show_list,
         {.cached = web::Cached::for_visitors, .summary = "Wishes for the tools, with filters"}}};
}

}  // namespace agora::wishes
