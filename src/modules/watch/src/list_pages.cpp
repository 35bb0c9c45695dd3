#include "list_pages.hpp"

#include "labels.hpp"
#include "post_view.hpp"

#include <algorithm>

namespace agora::watch {
namespace {

constexpr std::int64_t kPageSize = 50;

struct Option {
    std::string value = {};
    std::string label = {};
    std::string lang = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, lang, chosen)

struct ListPage {
    std::string q = {};
    std::vector<Option> subjects = {};
    std::vector<Option> groups = {};
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<PostCard> posts = {};
    std::string feed = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, subjects, groups, filtered, total, posts, feed, previous, next, paged)

void add_choices(const web::Call& call, db::ReadTx& tx, const Filter& filter, ListPage& model) {
    model.q = filter.q;
    model.filtered = filter.asks();
    model.subjects = {{"", call.say(tr("Everything")), {}, filter.subject.empty()}};
    for (const fields::Option& option : kSubjectOptions) {
        model.subjects.push_back({std::string{option.value},
                                  call.say(option.label),
                                  {},
                                  option.value == filter.subject});
    }
    model.groups = {{"", call.say(tr("All groups")), {}, filter.group.empty()}};
    auto names = circles::circle_names(tx, call.language);
    std::ranges::sort(names, {}, &circles::CircleName::name);
    for (const circles::CircleName& name : names) {
        model.groups.push_back({name.slug, name.name, name.language, name.slug == filter.group});
    }
}

std::string page_address(const web::Call& call, const Filter& filter, std::int64_t page) {
    const std::string query = query_of(filter);
    return call.link("/watch") + (query.empty() ? "?" : query + "&") +
           "page=" + std::to_string(page);
}

http::Response list_page(web::Call& call) {
    const Filter filter = filter_of(call);
    const std::int64_t page = call.page_number();
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        Found found = find_posts(call, tx, filter,
                                 {.from = static_cast<std::size_t>((page - 1) * kPageSize),
                                  .most = static_cast<std::size_t>(kPageSize)});
        model.total = found.total;
        model.posts = std::move(found.cards);
        add_choices(call, tx, filter, model);
    });
    model.feed = call.link("/watch/feed.atom") + query_of(filter);
    if (page > 1) model.previous = page_address(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, filter, page + 1);
    model.paged = model.total > kPageSize;
    return web::page(
        call,
        {.view = "watch/list",
         .title = call.say(tr("What changes for our work")),
         .description = call.say(tr("What members of networks saw in the law and in the economy, "
                                    "with the source and why it matters.")),
         .may_be_indexed = !model.filtered,
         .feed = model.feed},
        model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/watch",
             web::Access::visitor(),
             &list_page,
             {.cached = web::Cached::for_visitors,
              .summary = "What networks saw in the law and in the economy"}}};
}

}  // namespace agora::watch
