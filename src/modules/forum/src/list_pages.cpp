#include "pages.hpp"

#include "agora/locale/working_hours.hpp"
#include "agora/web/page_cache.hpp"
#include "front_figures.hpp"
#include "people_view.hpp"
#include "reader_store.hpp"
#include "thread_index.hpp"
#include "thread_query.hpp"

#include <algorithm>
#include <map>

namespace agora::forum {
namespace {

constexpr std::chrono::days kMeasured{30};
constexpr std::int64_t kNewest = 8;
constexpr std::int64_t kMostWaiting = 4;

/// How soon questions of a category are answered (FOR-07).
struct PaceView {
    std::int64_t hours = 0;
    std::int64_t answered = 0;
    std::int64_t waiting = 0;
};
AGORA_FIELDS(PaceView, hours, answered, waiting)

struct FrontPage {
    std::vector<CategoryCard> themes;
    std::vector<CategoryCard> groups;
    std::vector<ThreadCard> newest;
    std::vector<ThreadCard> waiting;
    std::vector<web::Link> tags;
    std::string search_url;
    std::string new_url;
    std::string manage_url;
    bool signed_in = false;
};
AGORA_FIELDS(FrontPage, themes, groups, newest, waiting, tags, search_url, new_url, manage_url,
             signed_in)

struct TabView {
    std::string url = {};
    std::string label = {};
    bool current = false;
};
AGORA_FIELDS(TabView, url, label, current)

struct ListPage {
    std::string heading;
    std::optional<CategoryCard> category = {};
    std::optional<PaceView> pace = {};
    bool few_answers = false;  ///< too few to say how soon
    FiltersView filters;
    std::vector<ThreadCard> threads = {};
    std::vector<TabView> tabs = {};
    std::vector<PersonView> moderators = {};
    std::string previous = {};
    std::string next = {};
    std::string new_url = {};
    std::string edit_url = {};
    std::string faq_url = {};
    std::string follow_url = {};
    std::string reading_url = {};
    bool signed_in = false;
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ListPage, heading, category, pace, few_answers, filters, threads, tabs, moderators,
             previous, next, new_url, edit_url, faq_url, follow_url, reading_url, signed_in, crumbs,
             form_keys)

/// Every theme; of groups those that have threads and the reader's own.
void add_categories(const web::Call& call, const Viewer& viewer, const Words& words,
                    const std::vector<CategoryCount>& counts, FrontPage& model) {
    std::map<CategoryId, const CategoryCount*> counted;
    for (const CategoryCount& count : counts) counted.emplace(count.category_id, &count);
    for (const Category& one : words.visible) {
        const auto found = counted.find(one.category_id);
        const CategoryCount count = found == counted.end() ? CategoryCount{} : *found->second;
        const bool shown = !one.circle_id || count.threads > 0 || viewer.in.contains(one.circle_id);
        if (!shown) continue;
        auto& list = one.circle_id ? model.groups : model.themes;
        list.push_back(card_of(call, words.categories.at(one.category_id), count));
    }
}

http::Response show_front(web::Call& call) {
    FrontPage model;
    const std::uint64_t epoch = call.services.cache.epoch();
    call.read([&](db::ReadTx& tx) {
        model = {};
        const Viewer viewer = viewer_of(call, tx);
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        const auto figures =
            call.services.state<FrontFigures>().of(tx, epoch, key_of(words.visible));
        add_categories(call, viewer, words, figures.counts, model);
        ThreadFilter filter{.categories = key_of(words.visible),
                            .as_member = call.actor.is_member()};
        ThreadQuery reading;
        take_languages_read(call, tx, reading);
        if (!reading.languages.empty())
            filter.languages = "," + joined(reading.languages, ",") + ",";
        auto threads = list_threads(tx, filter, ThreadOrder::newest_post, 0, kNewest);
        const std::ptrdiff_t newest = std::ssize(threads);
        filter.state = "unanswered";
        auto waiting = list_threads(tx, filter, ThreadOrder::oldest_thread, 0, kMostWaiting);
        threads.insert(threads.end(), waiting.begin(), waiting.end());
        // One look at authors and tags for both lists.
        auto cards = cards_of(call, tx, words, threads);
        model.waiting.assign(cards.begin() + newest, cards.end());
        cards.erase(cards.begin() + newest, cards.end());
        model.newest = std::move(cards);
        for (const TagCount& one : figures.tags) {
            model.tags.push_back({call.link("/forum/topics") + "?tag=" + one.tag, one.tag});
        }
    });
    model.search_url = call.link("/forum/topics");
    model.signed_in = call.actor.is_member();
    model.new_url = call.link("/forum/topics/new");
    if (may_manage_categories(call.actor)) model.manage_url = call.link("/forum/categories/new");
    return web::page(
        call,
        {.view = "forum/front",
         .title = call.say(tr("Questions and discussions")),
         .description = call.say(tr("Members ask, members answer, in three languages.")),
         .may_be_indexed = true},
        model);
}

void add_pace(db::ReadTx& tx, const web::Call& call, CategoryId category, ListPage& model) {
    std::vector<Duration> times;
    PaceView pace;
    for (const AnsweredQuestion& one : list_questions_since(tx, category, call.now - kMeasured)) {
        if (one.first_answer_at) {
            times.push_back(locale::working_time(one.made_at, *one.first_answer_at));
        } else {
            ++pace.waiting;
        }
    }
    pace.answered = std::ssize(times);
    const auto median = locale::median_hours(std::move(times));
    model.few_answers = !median;
    if (!median) return;
    pace.hours = *median;
    model.pace = pace;
}

/// What stands around the threads of one category.
void add_category(web::Call& call, db::ReadTx& tx, const Viewer& viewer, const Words& words,
                  const Category& category, ListPage& model) {
    model.category = card_of(call, words.categories.at(category.category_id));
    model.heading = model.category->name;
    add_pace(tx, call, category.category_id, model);
    std::vector<AccountId> moderators;
    for (const Moderator& one : list_moderators(tx, category.category_id)) {
        moderators.push_back(one.account_id);
    }
    if (category.circle_id) {
        for (const auto& one : circles::list_animators(tx, category.circle_id)) {
            moderators.push_back(one.account_id);
        }
    }
    for (auto& [account, person] : people_of(call, tx, moderators)) {
        if (!person.name.empty()) model.moderators.push_back(std::move(person));
    }
    model.faq_url = call.link("/faq") + "?category=" + category.slug;
    const bool own = category.circle_id && may_moderate(viewer, category);
    if (own || may_manage_categories(call.actor)) {
        model.edit_url = call.link(path_of(category, "/edit"));
    }
    if (call.actor.is_member()) model.follow_url = call.link(path_of(category, "/mails"));
    model.new_url = category.takes_threads
                        ? call.link("/forum/topics/new") + "?category=" + category.slug
                        : std::string{};
}

void add_tabs(const web::Call& call, const ThreadQuery& query, std::string_view path,
              ListPage& model) {
    struct Tab {
        std::string_view state;
        std::string_view label;
    };
    constexpr std::array kTabs{Tab{"", tr("Everything")}, Tab{"unanswered", tr("Without answer")},
                               Tab{"solved", tr("Solved")}};
    for (const Tab& tab : kTabs) {
        ThreadQuery other = query;
        other.state = tab.state;
        if (path != "/forum/topics") other.category.clear();
        model.tabs.push_back(
            {call.link(path) + address_of(other), call.say(tab.label), query.state == tab.state});
    }
}

std::string page_address(const web::Call& call, const ThreadQuery& query, std::string_view path,
                         int page) {
    std::string address = call.link(path) + address_of(query);
    if (page == 1) return address;
    address += address_of(query).empty() ? "?page=" : "&page=";
    return address + std::to_string(page);
}

std::string heading_of(const web::Call& call, const ThreadQuery& query) {
    if (query.state == "unanswered") return call.say(tr("Questions without answer"));
    if (query.state == "solved") return call.say(tr("Solved questions"));
    if (query.kind == "discussion") return call.say(tr("Discussions"));
    if (!query.tag.empty()) return "#" + query.tag;
    return call.say(tr("Questions and discussions"));
}

http::Response show_list(web::Call& call, ThreadQuery query, const std::string& slug) {
    ListPage model;
    bool known = true;
    const std::string path = slug.empty() ? "/forum/topics" : "/forum/categories/" + slug;
    ThreadQuery asked = query;
    if (!query.text.empty()) call.services.state<ThreadIndex>().prepare();
    call.read([&](db::ReadTx& tx) {
        model = {};
        const Viewer viewer = viewer_of(call, tx);
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        query = asked;
        take_languages_read(call, tx, query);
        if (!slug.empty()) {
            const auto category = std::ranges::find(words.visible, slug, &Category::slug);
            known = category != words.visible.end();
            if (!known) return;
            query.category = slug;
            add_category(call, tx, viewer, words, *category, model);
        }
        model.filters = filters_of(call, words, query, path);
        const FoundThreads found = find_threads(call, tx, viewer, words, query);
        model.threads = cards_of(call, tx, words, found.threads);
        if (!slug.empty()) asked.category.clear();
        if (query.page > 1) model.previous = page_address(call, asked, path, query.page - 1);
        if (found.more) model.next = page_address(call, asked, path, query.page + 1);
    });
    if (!known) return web::refuse(call, ForumRefusal::category_not_found);
    if (slug.empty()) {
        model.heading = heading_of(call, query);
        model.new_url = call.link("/forum/topics/new");
    }
    add_tabs(call, asked, path, model);
    model.signed_in = call.actor.is_member();
    model.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))}};
    if (model.signed_in) {
        model.reading_url = call.link("/forum/reading");
        model.form_keys = call.form_keys();
    }
    return web::page(call,
                     {.view = "forum/list",
                      .title = model.heading,
                      .description = model.category ? model.category->about : std::string{},
                      .may_be_indexed = !asks_something(asked) && asked.page == 1 &&
                                        (!model.category || model.category->for_whom.empty())},
                     model);
}

http::Response list_topics(web::Call& call) {
    return show_list(call, thread_query_of(call), {});
}

http::Response list_discussions(web::Call& call) {
    ThreadQuery query = thread_query_of(call);
    query.kind = "discussion";
    return show_list(call, std::move(query), {});
}

http::Response show_category(web::Call& call) {
    return show_list(call, thread_query_of(call), std::string{call.path_value("category")});
}

/// Remembers in which languages somebody reads (FOR-08).
http::Response save_reading(web::Call& call) {
    std::string languages;
    for (const Language language : kLanguages) {
        const auto chosen = call.sent.all("reads");
        if (std::ranges::find(chosen, code(language)) != chosen.end()) {
            languages += (languages.empty() ? "," : "") + std::string{code(language)} + ",";
        }
    }
    call.write(
        [&](db::WriteTx& tx) { put_languages_read(tx, call.actor.account, languages, call.now); });
    return web::redirect(call, "/forum/topics", {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> list_routes() {
    using enum http::Method;
    using web::Access;
    using web::Cached;
    return {
        {get,
         "/forum",
         Access::visitor(),
         &show_front,
         {.cached = Cached::for_visitors, .summary = "Categories and the newest threads"}},
        {get,
         "/forum/topics",
         Access::visitor(),
         &list_topics,
         {.summary = "Threads, with filters and search"}},
        {get,
         "/forum/discussions",
         Access::visitor(),
         &list_discussions,
         {.summary = "Discussions, with filters"}},
        {get,
         "/forum/categories/{category}",
         Access::visitor(),
         &show_category,
         {.summary = "Threads of a category"}},
        {post,
         "/forum/reading",
         Access::member(),
         &save_reading,
         {.summary = "In which languages one reads"}},
    };
}

}  // namespace agora::forum
