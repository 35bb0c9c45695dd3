#include "thread_query.hpp"

#include "agora/base/text.hpp"
#include "agora/db/among.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "index_document.hpp"
#include "reader_store.hpp"
#include "thread_index.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <span>

namespace agora::forum {
namespace {

constexpr std::int64_t kPageSize = 25;
constexpr int kMostPages = 400;
constexpr int kMostDays = 3650;
constexpr std::size_t kMostText = 200;

struct Choice {
    std::string_view value;
    std::string_view label;
};
constexpr std::array kStates{Choice{"", tr("Everything")},
                             Choice{"unanswered", tr("Without answer")},
                             Choice{"open", tr("Not solved")}, Choice{"solved", tr("Solved")}};
constexpr std::array kKinds{Choice{"", tr("Questions and discussions")},
                            Choice{"question", tr("Questions")},
                            Choice{"discussion", tr("Discussions")}};
constexpr std::array kPeriods{Choice{"", tr("Any time")}, Choice{"week", tr("Last week")},
                              Choice{"month", tr("Last month")}, Choice{"year", tr("Last year")}};

template <std::size_t Count>
std::string known(std::string_view value, const std::array<Choice, Count>& choices) {
    const bool is_one = std::ranges::find(choices, value, &Choice::value) != choices.end();
    return is_one ? std::string{value} : std::string{};
}

template <std::size_t Count>
std::vector<Pick> picks(const web::Call& call, const std::array<Choice, Count>& choices,
                        std::string_view now) {
    std::vector<Pick> all;
    for (const Choice& one : choices) {
        all.push_back({std::string{one.value}, call.say(one.label), one.value == now});
    }
    return all;
}

std::chrono::days length_of(std::string_view period) {
    constexpr std::chrono::days kWeek{7};
    constexpr std::chrono::days kMonth{31};
    constexpr std::chrono::days kYear{366};
    if (period == "week") return kWeek;
    return period == "month" ? kMonth : kYear;
}

std::string key_of_languages(const ThreadQuery& query) {
    if (query.languages.empty()) return {};
    return "," + joined(query.languages, ",") + ",";
}

ThreadFilter filter_of(const web::Call& call, const Words& words, const ThreadQuery& query) {
    ThreadFilter filter{.categories = key_of(words.visible),
                        .languages = key_of_languages(query),
                        .tag = query.tag,
                        .kind = query.kind,
                        .state = query.state,
                        .author = query.author,
                        .as_member = call.actor.is_member()};
    if (!query.category.empty()) {
        const auto found = std::ranges::find(words.visible, query.category, &Category::slug);
        filter.categories =
            found == words.visible.end() ? "," : "," + to_string(found->category_id) + ",";
    }
    if (!query.period.empty()) filter.from = call.now - length_of(query.period);
    if (query.state == "unanswered" && query.days > 0) {
        filter.until = call.now - std::chrono::days{query.days};
    }
    return filter;
}

bool holds(std::string_view key, std::string_view word) {
    return key.find("," + std::string{word} + ",") != std::string_view::npos;
}

bool has_state(const Thread& thread, std::string_view state) {
    if (state.empty()) return true;
    if (state == "solved") return thread.accepted_place > 0;
    const bool open = thread.kind == Kind::question && thread.accepted_place == 0 && !thread.closed;
    return open && (state == "open" || thread.answers == 0);
}

/// As the query of the lists has it.
bool fits(const ThreadFilter& filter, const Thread& thread) {
    return holds(filter.categories, to_string(thread.category_id)) &&
           (filter.languages.empty() || holds(filter.languages, thread.language)) &&
           (filter.kind.empty() || filter.kind == fields::enum_name(thread.kind)) &&
           (!filter.author || filter.author == thread.author) && thread.made_at >= filter.from &&
           (filter.until == Instant{} || thread.made_at < filter.until) &&
           has_state(thread, filter.state);
}

/// Those of some hits that this viewer sees and the filter lets through, in their order.
std::vector<Thread> fitting(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                            const ThreadFilter& filter, std::span<const ThreadId> some) {
    std::map<ThreadId, std::vector<std::string>> tags;
    if (!filter.tag.empty()) tags = list_tags(tx, some);
    std::vector<Thread> threads;
    for (Seen& seen : list_visible(call.services, tx, viewer, some)) {
        if (!fits(filter, seen.thread)) continue;
        const auto& own = tags[seen.thread.thread_id];
        const bool tagged = filter.tag.empty() || std::ranges::find(own, filter.tag) != own.end();
        if (tagged) threads.push_back(std::move(seen.thread));
    }
    return threads;
}

FoundThreads searched(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                      const Words& words, const ThreadQuery& query) {
    const ThreadFilter filter = filter_of(call, words, query);
    const auto hits =
        call.services.state<ThreadIndex>().search({.text = query.text,
                                                   .categories = words.visible,
                                                   .as_member = call.actor.is_member(),
                                                   .kinds = {std::string{kThreadKind}},
                                                   .limit = 500});
    FoundThreads found;
    std::int64_t skipped = kPageSize * (query.page - 1);
    std::vector<ThreadId> ids;
    for (const search::Hit& hit : hits) ids.emplace_back(hit.id);
    for (std::span<const ThreadId> rest{ids}; !rest.empty();) {
        const auto some = rest.first(std::min(rest.size(), db::kKeysAtOnce));
        rest = rest.subspan(some.size());
        for (Thread& thread : fitting(call, tx, viewer, filter, some)) {
            if (skipped-- > 0) continue;
            if (std::ssize(found.threads) == kPageSize) {
                found.more = true;
                return found;
            }
            found.threads.push_back(std::move(thread));
        }
    }
    return found;
}

}  // namespace

ThreadQuery thread_query_of(const web::Call& call) {
    ThreadQuery query{.text = std::string{call.query("q").substr(0, kMostText)},
                      .state = known(call.query("state"), kStates),
                      .kind = known(call.query("kind"), kKinds),
                      .category = std::string{call.query("category")},
                      .tag = std::string{call.query("tag")},
                      .author = parse_id<AccountId>(call.query("author")).value_or(AccountId{}),
                      .period = known(call.query("period"), kPeriods),
                      .page = call.page_number("page", kMostPages)};
    for (const std::string_view language : call.request.query.all("reads")) {
        if (language == "all") query.all_languages = true;
        if (parse_language(language)) query.languages.emplace_back(language);
    }
    const auto days = parse_positive(call.query("days"));
    if (days && *days <= kMostDays) query.days = static_cast<int>(*days);
    // Cut within a character: what is left of it goes too.
    while (!is_valid_utf8(query.text)) query.text.pop_back();
    return query;
}

std::string address_of(const ThreadQuery& query) {
    std::string address;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        address += (address.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", query.text);
    for (const std::string& language : query.languages) add("reads", language);
    if (query.all_languages) add("reads", "all");
    add("state", query.state);
    add("kind", query.kind);
    add("category", query.category);
    add("tag", query.tag);
    if (query.author) add("author", to_string(query.author));
    add("period", query.period);
    if (query.days > 0) add("days", std::to_string(query.days));
    return address;
}

bool asks_something(const ThreadQuery& query) {
    ThreadQuery other = query;
    other.languages.clear();
    other.category.clear();
    return !address_of(other).empty();
}

void take_languages_read(const web::Call& call, db::ReadTx& tx, ThreadQuery& query) {
    if (query.all_languages) query.languages.clear();
    if (query.all_languages || !query.languages.empty() || !call.actor.is_member()) return;
    const std::string read = find_languages_read(tx, call.actor.account);
    for (const std::string_view language : split(read, ',')) {
        if (!language.empty()) query.languages.emplace_back(language);
    }
}

FiltersView filters_of(const web::Call& call, const Words& words, const ThreadQuery& query,
                       std::string_view path) {
    FiltersView view{.action = call.link(path),
                     .q = query.text,
                     .states = picks(call, kStates, query.state),
                     .kinds = picks(call, kKinds, query.kind),
                     .categories = {{"", call.say(tr("All categories")), query.category.empty()}},
                     .periods = picks(call, kPeriods, query.period),
                     .tag = query.tag,
                     .author = query.author ? to_string(query.author) : std::string{},
                     .days = query.days,
                     .unanswered = query.state == "unanswered",
                     .asked = asks_something(query),
                     .reads_some = !query.languages.empty()};
    for (const Category& one : words.visible) {
        view.categories.push_back(
            {one.slug, words.categories.at(one.category_id).name, one.slug == query.category});
    }
    for (const Language language : kLanguages) {
        const bool chosen =
            query.languages.empty() ||
            std::ranges::find(query.languages, code(language)) != query.languages.end();
        view.languages.push_back({std::string{code(language)},
                                  locale::language_name(call.language, code(language)), chosen});
    }
    return view;
}

FoundThreads find_threads(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                          const Words& words, const ThreadQuery& query) {
    if (!query.text.empty()) return searched(call, tx, viewer, words, query);
    const ThreadOrder order =
        query.state == "unanswered" ? ThreadOrder::oldest_thread : ThreadOrder::newest_post;
    FoundThreads found{list_threads(tx, filter_of(call, words, query), order,
                                    kPageSize * (query.page - 1), kPageSize + 1),
                       false};
    found.more = std::ssize(found.threads) > kPageSize;
    if (found.more) found.threads.pop_back();
    return found;
}

}  // namespace agora::forum
