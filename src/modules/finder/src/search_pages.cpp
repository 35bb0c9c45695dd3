#include "search_pages.hpp"

#include "agora/web/answer.hpp"
#include "agora/web/services.hpp"
#include "kinds.hpp"
#include "search_view.hpp"

#include <algorithm>

namespace agora::finder {
namespace {

const Kind* kind_asked(const web::Call& call) {
    const auto& kinds = call.services.state<Kinds>().all;
    const auto found = std::ranges::find(kinds, call.query("kind"), &Kind::name);
    return found == kinds.end() ? nullptr : &*found;
}

/// What can be found at all, for who typed nothing yet or found nothing.
void add_what_there_is(const web::Call& call, SearchPage& page) {
    for (const Kind& kind : call.services.state<Kinds>().all) {
        if (kind.list != nullptr)
            page.other.push_back({kind.list(call, {}), call.say(kind.heading)});
    }
}

void add_ways_to_ask(const web::Call& call, SearchPage& page) {
    for (const Kind& kind : call.services.state<Kinds>().all) {
        if (kind.ask == nullptr) continue;
        if (auto link = kind.ask(call, page.q)) page.ask.push_back(std::move(*link));
    }
}

web::PageHead head_of(const web::Call& call, const SearchPage& page) {
    return {.view = "finder/search",
            .title = page.q.empty() ? call.say(tr("Search"))
                                    : call.say({tr("Search: {words}"), {{"words", page.q}}})};
}

http::Response search(web::Call& call) {
    SearchPage page{.q = typed_in(call)};
    page.asked = !page.q.empty();
    if (!page.asked) {
        add_what_there_is(call, page);
        return web::page(call, head_of(call, page), page);
    }
    const bool found_number = add_numbered(call, page);
    if (found_number && page.q.starts_with('#') && call.shape == web::Shape::page) {
        return http::redirect(page.numbered.front().url);
    }
    if (const Kind* kind = kind_asked(call)) {
        add_one_kind(call, *kind, call.page_number("page", kMostPages), page);
        page.other = {{search_address(call, page.q), call.say(tr("All kinds"))}};
    } else {
        add_all_kinds(call, page);
    }
    const bool all_words =
        std::ranges::any_of(page.sections, [](const Section& section) { return !section.partly; });
    if (!all_words && !found_number) add_ways_to_ask(call, page);
    page.nothing = page.sections.empty() && !found_number;
    if (page.nothing && !page.one_kind) add_what_there_is(call, page);
    page.paged = !page.previous.empty() || !page.next.empty();
    return web::page(call, head_of(call, page), page);
}

}  // namespace

std::vector<web::Route> search_routes() {
    return {
        {http::Method::get,
         "/search",
         web::Access::visitor(),
         &search,
         {.cached = web::Cached::for_visitors,
          .summary = "People, questions, events, places, groups …: what holds the words of ?q="}}};
}

}  // namespace agora::finder
