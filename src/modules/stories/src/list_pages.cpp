#include "pages.hpp"

#include "agora/http/url.hpp"
#include "find_stories.hpp"
#include "labels.hpp"
#include "story_store.hpp"
#include "story_view.hpp"

#include <algorithm>

namespace agora::stories {
namespace {

constexpr std::size_t kPageSize = 24;

struct Option {
    std::string value = {};
    std::string label = {};
    std::string lang = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, lang, chosen)

struct ListPage {
    std::string q = {};
    std::vector<Option> kinds = {};
    std::vector<Option> languages = {};
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<StoryCard> stories = {};
    bool member = false;
    bool editor = false;
    bool taker = false;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, kinds, languages, filtered, total, stories, member, editor, taker,
             previous, next, paged)

std::string page_address(const web::Call& call, std::size_t page) {
    fields::NameValues values;
    for (const auto& [name, value] : call.request.query) {
        if (name != "page" && !value.empty()) values.add(name, value);
    }
    if (page > 1) values.add("page", std::to_string(page));
    const std::string query = http::urlencoded(values);
    return call.link("/stories") + (query.empty() ? "" : "?" + query);
}

void add_choices(const web::Call& call, const Wanted& wanted, ListPage& model) {
    model.q = wanted.q;
    model.filtered = !wanted.q.empty() || !wanted.kind.empty() || !wanted.language.empty();
    model.kinds = {{"", call.say(tr("All stories")), {}, wanted.kind.empty()}};
    for (const fields::Option& option : kKindOptions) {
        model.kinds.push_back(
            {std::string{option.value}, call.say(option.label), {}, option.value == wanted.kind});
    }
    model.languages = {{"", call.say(tr("All languages")), {}, wanted.language.empty()}};
    for (const fields::Option& option : fields::kLanguageOptions) {
        model.languages.push_back({std::string{option.value}, std::string{option.label},
                                   std::string{option.lang}, option.value == wanted.language});
    }
}

http::Response list_page(web::Call& call) {
    const Wanted wanted{std::string{call.query("q")}, std::string{call.query("kind")},
                        std::string{call.query("language")}};
    const auto page = static_cast<std::size_t>(call.page_number());
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        std::vector<Story> stories = find_stories(call, tx, wanted);
        model.total = std::ssize(stories);
        const std::size_t from = std::min((page - 1) * kPageSize, stories.size());
        const std::size_t to = std::min(from + kPageSize, stories.size());
        if (to < stories.size()) model.next = page_address(call, page + 1);
        model.stories = live_cards(call, tx,
                                   {stories.begin() + static_cast<std::ptrdiff_t>(from),
                                    stories.begin() + static_cast<std::ptrdiff_t>(to)});
    });
    if (page > 1) model.previous = page_address(call, page - 1);
    model.paged = !model.previous.empty() || !model.next.empty();
    model.member = call.actor.is_member();
    model.editor = is_editor(call.actor);
    model.taker = may_take(call.actor);
    add_choices(call, wanted, model);
    return web::page(call,
                     {.view = "stories/stories",
                      .title = call.say(tr("Stories")),
                      .description = call.say(tr("Members tell, in their own words, what the "
                                                 "cooperative is to them.")),
                      .may_be_indexed = !model.filtered},
                     model);
}

}  // namespace

// Not kept: a consent ends with a day, and then the story is gone with the next request.
std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/stories",
             web::Access::visitor(),
             &list_page,
             {.summary = "What members tell, with their consent"}}};
}

}  // namespace agora::stories
