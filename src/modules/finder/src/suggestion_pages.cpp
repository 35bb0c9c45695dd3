#include "suggestion_pages.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/services.hpp"
#include "kinds.hpp"
#include "search_view.hpp"

#include <algorithm>

namespace agora::finder {
namespace {

constexpr std::size_t kShortest = 2;
constexpr std::size_t kMost = 8;
constexpr std::size_t kMostOfKind = 4;
/// Other hits have the words further inside.
constexpr std::size_t kLookedAt = 16;

/// A hit with the name of its kind.
struct Suggestion {
    std::string url;
    std::string title;
    std::string lang;
    std::string kind;
    std::string about;
};
AGORA_FIELDS(Suggestion, url, title, lang, kind, about)

struct SuggestionPage {
    std::string q = {};
    std::int64_t count = 0;
    std::vector<Suggestion> suggestions = {};
    std::string search_url = {};
};
AGORA_FIELDS(SuggestionPage, q, count, suggestions, search_url)

/// Its name, or what tells it apart, has words that begin as those that were typed.
bool begins_so(const Hit& hit, const std::vector<std::string_view>& words) {
    const std::string said = " " + locale::search_words(hit.title + " " + hit.about);
    return std::ranges::all_of(words, [&](std::string_view word) {
        return said.find(" " + std::string{word}) != std::string::npos;
    });
}

/// At most four of each kind.
std::vector<std::vector<Suggestion>> by_kind(web::Call& call, const std::string& text) {
    const std::string typed = locale::search_words(text);
    const auto words = split(typed, ' ');
    std::vector<std::vector<Suggestion>> kinds;
    for (const Kind& kind : call.services.state<Kinds>().all) {
        Found found = kind.find(call, {.text = text, .manner = Manner::typing, .limit = kLookedAt});
        std::vector<Suggestion> some;
        for (Hit& hit : found.hits) {
            if (some.size() == kMostOfKind) break;
            if (!begins_so(hit, words)) continue;
            some.push_back({std::move(hit.url), std::move(hit.title), std::move(hit.lang),
                            call.say(kind.one), std::move(hit.about)});
        }
        kinds.push_back(std::move(some));
    }
    return kinds;
}

/// One of each kind, then a second, until there are eight; in the order of the kinds.
std::vector<Suggestion> mixed(std::vector<std::vector<Suggestion>> kinds) {
    std::vector<std::size_t> taken(kinds.size(), 0);
    std::size_t total = 0;
    for (std::size_t turn = 0; turn < kMostOfKind; ++turn) {
        for (std::size_t at = 0; at < kinds.size() && total < kMost; ++at) {
            if (turn >= kinds[at].size()) continue;
            taken[at] = turn + 1;
            ++total;
        }
    }
    std::vector<Suggestion> all;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        for (std::size_t one = 0; one < taken[at]; ++one) all.push_back(std::move(kinds[at][one]));
    }
    return all;
}

http::Response suggest(web::Call& call) {
    SuggestionPage page{.q = typed_in(call)};
    page.search_url = search_address(call, page.q);
    if (utf8_length(locale::search_words(page.q)) >= kShortest) {
        page.suggestions = mixed(by_kind(call, page.q));
    }
    page.count = std::ssize(page.suggestions);
    return web::page(call, {.view = "finder/suggestions", .title = call.say(tr("Suggestions"))},
                     page);
}

}  // namespace

std::vector<web::Route> suggestion_routes() {
    return {{http::Method::get,
             "/search/suggestions",
             web::Access::visitor(),
             &suggest,
             {.cached = web::Cached::for_visitors,
              .summary = "At most eight things whose names begin so, while somebody types ?q="}}};
}

}  // namespace agora::finder
