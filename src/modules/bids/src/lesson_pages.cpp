#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/search/held_words.hpp"
#include "call_link.hpp"
#include "lesson_store.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "room_view.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::int64_t kPageSize = 20;
constexpr std::size_t kShown = 260;

struct LessonCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string kind = {};
    std::string outcome = {};
    std::string tag = {};
    std::string excerpt = {};
    std::optional<Instant> shared_at = {};
};
AGORA_FIELDS(LessonCard, url, title, lang, kind, outcome, tag, excerpt, shared_at)

struct ListPage {
    std::string q = {};
    std::vector<OptionView> kinds = {};
    std::vector<OptionView> outcomes = {};
    web::Link call = {};  ///< only lessons about this one
    std::string call_id = {};
    bool filtered = false;
    std::vector<LessonCard> lessons = {};
    std::int64_t total = 0;
    bool paged = false;
    std::string previous = {};
    std::string next = {};
};
AGORA_FIELDS(ListPage, q, kinds, outcomes, call, call_id, filtered, lessons, total, paged, previous,
             next)

struct LessonPage {
    std::vector<web::Link> crumbs = {};
    LessonCard lesson = {};
    std::string language = {};
    Html well = {};
    Html otherwise = {};
    bool has_well = false;
    bool has_otherwise = false;
    web::Link by = {};
    web::Link call = {};
    bool shared = false;
    bool hidden = false;
    std::string room_url = {};
    std::string report_url = {};
};
AGORA_FIELDS(LessonPage, crumbs, lesson, language, well, otherwise, has_well, has_otherwise, by,
             call, shared, hidden, room_url, report_url)

LessonCard card_of(const web::Call& call, const Lesson& lesson) {
    return {.url = call.link(path_of(lesson)),
            .title = lesson.title,
            .lang = lesson.language,
            .kind = call.say(label_of(lesson.kind)),
            .outcome = call.say(label_of(lesson.outcome)),
            .tag = std::string{tag_of(lesson.outcome)},
            .excerpt = markdown::plain_text(lesson.well + "\n\n" + lesson.otherwise, kShown),
            .shared_at = lesson.shared_at};
}

struct Filter {
    std::string q = {};
    std::optional<CallKind> kind = {};
    std::optional<Outcome> outcome = {};
    std::int64_t call_id = 0;
};

Filter filter_of(const web::Call& call) {
    return {.q = std::string{call.query("q").substr(0, 200)},
            .kind = fields::enum_value<CallKind>(call.query("kind")),
            .outcome = fields::enum_value<Outcome>(call.query("outcome")),
            .call_id = parse_positive(call.query("call")).value_or(0)};
}

std::string address_of(const web::Call& call, const Filter& filter, std::int64_t page) {
    std::string address = call.link("/bids/lessons") + "?page=" + std::to_string(page);
    if (!filter.q.empty()) address += "&q=" + http::encoded(filter.q);
    if (filter.kind) address += "&kind=" + std::string{fields::enum_name(*filter.kind)};
    if (filter.outcome) address += "&outcome=" + std::string{fields::enum_name(*filter.outcome)};
    if (filter.call_id) address += "&call=" + std::to_string(filter.call_id);
    return address;
}

std::vector<const SharedLesson*> with_filter(const Lessons& all, const Filter& filter) {
    std::vector<const SharedLesson*> found;
    for (const SharedLesson& one : all) {
        if (one.lesson.moderation == Moderation::hidden) continue;
        if (filter.kind && one.lesson.kind != *filter.kind) continue;
        if (filter.outcome && one.lesson.outcome != *filter.outcome) continue;
        if (filter.call_id && one.lesson.call_id != filter.call_id) continue;
        found.push_back(&one);
    }
    search::keep_held_folded(found, filter.q, [](const SharedLesson* one) { return one->folded; });
    return found;
}

void add_choices(const web::Call& call, const Filter& filter, ListPage& model) {
    model.kinds = {{"", call.say(tr("All kinds")), !filter.kind}};
    for (const fields::Option& option : kCallKindOptions) {
        model.kinds.push_back({std::string{option.value}, call.say(option.label),
                               filter.kind && fields::enum_name(*filter.kind) == option.value});
    }
    model.outcomes = {{"", call.say(tr("However it ended")), !filter.outcome}};
    for (const fields::Option& option : kOutcomeOptions) {
        if (option.value == "preparing") continue;
        model.outcomes.push_back(
            {std::string{option.value}, call.say(option.label),
             filter.outcome && fields::enum_name(*filter.outcome) == option.value});
    }
}

http::Response show_list(web::Call& call) {
    const std::int64_t page = call.page_number();
    const Filter filter = filter_of(call);
    ListPage model{
        .q = filter.q,
        .filtered = !filter.q.empty() || filter.kind || filter.outcome || filter.call_id != 0};
    const auto all = call.read([&](db::ReadTx& tx) {
        if (const auto linked = linked_call(call, tx, filter.call_id)) {
            model.call = {call.link(linked->path), linked->title};
            model.call_id = std::to_string(linked->call_id);
        }
        return shared_lessons(call.services, tx);
    });
    const auto found = with_filter(*all, filter);
    add_choices(call, filter, model);
    model.total = std::ssize(found);
    const std::int64_t last = std::min(page * kPageSize, model.total);
    for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
        model.lessons.push_back(card_of(call, found[static_cast<std::size_t>(at)]->lesson));
    }
    model.paged = model.total > kPageSize;
    if (page > 1) model.previous = address_of(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = address_of(call, filter, page + 1);
    return web::page(
        call, {.view = "bids/lessons", .title = call.say(tr("What bidding teams learned"))}, model);
}

http::Response show_lesson(web::Call& call) {
    LessonPage model;
    const auto lesson = call.read([&](db::ReadTx& tx) -> std::optional<Lesson> {
        model = {};
        const auto id = call.id<RoomId>("lesson");
        auto found = id ? find_lesson(tx, *id) : std::nullopt;
        if (!found || !may_read(tx, call.actor, *found)) return std::nullopt;
        const auto names = circles::names_of(call, tx, {found->written_by});
        if (const auto name = names.find(found->written_by); name != names.end()) {
            model.by = name->second;
        }
        if (const auto linked = linked_call(call, tx, found->call_id)) {
            model.call = {call.link(linked->path), linked->title};
        }
        const auto inside = inside_of(tx, call.actor.account, *id);
        if (inside && inside->is_in()) model.room_url = call.link(path_of(inside->room));
        return found;
    });
    if (!lesson) return web::refuse(call, BidRefusal::lesson_not_found);
    model.lesson = card_of(call, *lesson);
    if (lesson->language != code(call.language)) {
        model.language = locale::language_name(call.language, lesson->language);
    }
    model.well = markdown::render(lesson->well);
    model.otherwise = markdown::render(lesson->otherwise);
    model.has_well = !lesson->well.empty();
    model.has_otherwise = !lesson->otherwise.empty();
    model.shared = lesson->shared_at.has_value();
    model.hidden = lesson->moderation == Moderation::hidden;
    model.crumbs = {{call.link("/bids/lessons"), call.say(tr("What bidding teams learned"))}};
    if (model.shared && lesson->written_by != call.actor.account) {
        model.report_url = call.link("/reports/new?about=" + http::encoded(path_of(*lesson)));
    }
    return web::page(call, {.view = "bids/lesson", .title = lesson->title}, model);
}

}  // namespace

std::vector<web::Route> lesson_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/bids/lessons",
         Access::member(),
         &show_list,
         {.summary = "What bidding teams learned and share, with filters"}},
        {get,
         "/bids/lessons/{lesson}",
         Access::member(),
         &show_lesson,
         {.summary = "What one team learned"}},
    };
}

}  // namespace agora::bids
