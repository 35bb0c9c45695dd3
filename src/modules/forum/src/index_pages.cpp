#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "thread_query.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

constexpr std::int64_t kPageSize = 100;
constexpr int kMostPages = 1000;

/// Threads of one letter, or of one month: lines without more.
struct IndexLine {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string category = {};
    bool solved = false;
    Instant at = {};
};
AGORA_FIELDS(IndexLine, url, title, lang, category, solved, at)

struct IndexSection {
    std::string heading = {};
    std::vector<IndexLine> lines = {};
};
AGORA_FIELDS(IndexSection, heading, lines)

struct IndexWay {
    std::string url = {};
    std::string label = {};
    bool current = false;
};
AGORA_FIELDS(IndexWay, url, label, current)

struct IndexPage {
    std::string heading = {};
    bool by_year = false;
    std::vector<IndexWay> ways = {};
    std::vector<IndexSection> sections = {};
    std::string previous = {};
    std::string next = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(IndexPage, heading, by_year, ways, sections, previous, next, crumbs)

IndexLine line_of(const web::Call& call, const Words& words, const Thread& thread) {
    IndexLine line{.url = call.link(path_of(thread)),
                   .title = thread.title,
                   .lang = thread.language,
                   .solved = thread.accepted_place > 0,
                   .at = thread.made_at};
    const auto named = words.categories.find(thread.category_id);
    if (named != words.categories.end()) line.category = named->second.name;
    return line;
}

ThreadFilter filter_of(const web::Call& call, const Words& words) {
    return {.categories = key_of(words.visible), .as_member = call.actor.is_member()};
}

/// Takes off the one more that was asked for, and links to the pages around.
void add_pages(const web::Call& call, std::vector<Thread>& threads, IndexPage& model) {
    const int page = call.page_number("page", kMostPages);
    const std::string address = call.link(call.address);
    if (page == 2) model.previous = address;
    if (page > 2) model.previous = address + "?page=" + std::to_string(page - 1);
    if (std::ssize(threads) > kPageSize) {
        threads.pop_back();
        model.next = address + "?page=" + std::to_string(page + 1);
    }
}

http::Response answer(web::Call& call, IndexPage& model) {
    model.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))}};
    return web::page(call, {.view = "forum/index", .title = model.heading, .may_be_indexed = true},
                     model);
}

std::string label_of_letter(std::string_view letter) {
    constexpr char kToUpper = 'a' - 'A';
    if (letter == "0") return "0–9";
    return {static_cast<char>(letter.front() - kToUpper)};
}

/// Every thread by the first letter of its title (FOR-10).
http::Response letter_page(web::Call& call, std::string_view asked) {
    IndexPage model;
    bool known = true;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const WordsPointer kept = words_of(call, tx, viewer_of(call, tx));
        const Words& words = *kept;
        const ThreadFilter filter = filter_of(call, words);
        const auto letters = list_letters(tx, filter);
        std::string letter{asked};
        if (letter.empty() && !letters.empty()) letter = letters.front();
        for (const std::string& one : letters) {
            model.ways.push_back(
                {call.link("/forum/index/" + one), label_of_letter(one), one == letter});
        }
        const auto found = std::ranges::find(letters, letter);
        known = letters.empty() ? letter.empty() : found != letters.end();
        if (!known || letters.empty()) return;
        model.heading = label_of_letter(letter);
        auto threads = list_threads_by_letter(
            tx, filter, letter, kPageSize * (call.page_number("page", kMostPages) - 1),
            kPageSize + 1);
        add_pages(call, threads, model);
        model.sections.push_back({});
        for (const Thread& thread : threads) {
            model.sections.back().lines.push_back(line_of(call, words, thread));
        }
    });
    if (!known) return web::not_found(call);
    model.heading = model.heading.empty()
                        ? call.say(tr("Index from A to Z"))
                        : call.say({tr("Index: {letter}"), {{"letter", model.heading}}});
    return answer(call, model);
}

/// Every thread by the month in which it began.
http::Response year_page(web::Call& call, std::string_view asked) {
    IndexPage model{.by_year = true};
    bool known = true;
    call.read([&](db::ReadTx& tx) {
        model = {.by_year = true};
        const WordsPointer kept = words_of(call, tx, viewer_of(call, tx));
        const Words& words = *kept;
        ThreadFilter filter = filter_of(call, words);
        const auto first = first_thread_at(tx, filter);
        const int last_year = today_of(call).year;
        const int first_year = first ? locale::local_date(*first, {}).year : last_year;
        const auto typed = parse_positive(asked);
        const int year = typed ? static_cast<int>(std::min<std::int64_t>(*typed, 9999)) : last_year;
        known = (typed || asked.empty()) && year >= first_year && year <= last_year;
        if (!known) return;
        for (int one = last_year; one >= first_year; --one) {
            const std::string label = std::to_string(one);
            model.ways.push_back({call.link("/forum/archive/" + label), label, one == year});
        }
        model.heading = std::to_string(year);
        filter.from = locale::instant_of({{year, 1, 1}, 0, 0}, {});
        filter.until = locale::instant_of({{year + 1, 1, 1}, 0, 0}, {});
        auto threads =
            list_threads(tx, filter, ThreadOrder::newest_thread,
                         kPageSize * (call.page_number("page", kMostPages) - 1), kPageSize + 1);
        add_pages(call, threads, model);
        for (const Thread& thread : threads) {
            std::string month = locale::date(call.language, locale::local_date(thread.made_at, {}),
                                             locale::DateStyle::month);
            if (model.sections.empty() || model.sections.back().heading != month) {
                model.sections.push_back({std::move(month), {}});
            }
            model.sections.back().lines.push_back(line_of(call, words, thread));
        }
    });
    if (!known) return web::not_found(call);
    model.heading = call.say({tr("Archive of {year}"), {{"year", model.heading}}});
    return answer(call, model);
}

http::Response show_letters(web::Call& call) {
    return letter_page(call, {});
}
http::Response show_letter(web::Call& call) {
    return letter_page(call, call.path_value("letter"));
}
http::Response show_years(web::Call& call) {
    return year_page(call, {});
}
http::Response show_year(web::Call& call) {
    return year_page(call, call.path_value("year"));
}

}  // namespace

std::vector<web::Route> index_routes() {
    using enum http::Method;
    using web::Access;
    using web::Cached;
    const web::RouteOptions letters{.cached = Cached::for_visitors,
                                    .summary = "Threads from A to Z"};
    const web::RouteOptions years{.summary = "Threads by year"};
    return {
        {get, "/forum/index", Access::visitor(), &show_letters, letters},
        {get, "/forum/index/{letter}", Access::visitor(), &show_letter, letters},
        {get, "/forum/archive", Access::visitor(), &show_years, years},
        {get, "/forum/archive/{year}", Access::visitor(), &show_year, years},
    };
}

}  // namespace agora::forum
