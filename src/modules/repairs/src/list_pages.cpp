#include "agora/events/held.hpp"
#include "cafe_view.hpp"
#include "pages.hpp"

#include <algorithm>

namespace agora::repairs {
namespace {

constexpr std::chrono::days kAhead{366};
constexpr std::chrono::days kYear{365};

/// A repair café to come.
struct CafeLine {
    std::string url;
    std::string title;
    std::string lang;
    std::string when;
    std::int64_t brought = 0;
    std::vector<std::string> skills = {};
};
AGORA_FIELDS(CafeLine, url, title, lang, when, brought, skills)

struct ListPage {
    std::vector<CafeLine> cafes = {};
    std::int64_t held = 0;  ///< in the last year
    std::int64_t brought = 0;
    std::vector<OutcomeBar> outcomes = {};
    std::int64_t walk_ins = 0;
    std::string plan_url = {};  ///< one that comes every week
};
AGORA_FIELDS(ListPage, cafes, held, brought, outcomes, walk_ins, plan_url)

CafeLine line_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const EventId event = seen.event.event_id;
    CafeLine line{.url = call.link(path_of(event)),
                  .title = seen.title,
                  .lang = seen.lang,
                  .when = seen.when};
    for (const Tally& tally : tally_of(tx, event)) line.brought += tally.items;
    for (const Repairer& helper : list_helpers(tx, event)) line.skills.push_back(helper.skill);
    return line;
}

void add_coming(const web::Call& call, db::ReadTx& tx, ListPage& page) {
    constexpr std::size_t kMost = 20;
    constexpr std::chrono::days kLongest{1};
    for (const auto& meeting : events::list_meetings(tx, call.now - kLongest, call.now + kAhead)) {
        if (page.cafes.size() == kMost) return;
        if (meeting.format != events::Format::repair_cafe || meeting.ends_at <= call.now) continue;
        if (const auto seen = cafe_of(call, tx, meeting.event_id)) {
            page.cafes.push_back(line_of(call, tx, *seen));
        }
    }
}

/// Cafés of the last year that the reader may see: of those for some groups alone only the last ones
/// are looked at, all others any member sees.
std::vector<EventId> year_of(const web::Call& call, db::ReadTx& tx) {
    constexpr std::int64_t kMostOfGroups = 20;
    std::vector<EventId> held;
    std::int64_t of_groups = 0;
    auto meetings = events::list_ended_meetings(tx, call.now - kYear, call.now);
    std::ranges::reverse(meetings);
    for (const auto& meeting : meetings) {
        if (meeting.format != events::Format::repair_cafe) continue;
        if (meeting.audience == events::Audience::groups) {
            if (++of_groups > kMostOfGroups || !cafe_of(call, tx, meeting.event_id)) continue;
        }
        held.push_back(meeting.event_id);
    }
    return held;
}

void add_year(const web::Call& call, db::ReadTx& tx, ListPage& page) {
    const auto held = year_of(call, tx);
    const auto tallies = tally_among(tx, held);
    page.held = std::ssize(held);
    page.walk_ins = walk_ins_among(tx, held);
    for (const Tally& tally : tallies) page.brought += tally.items;
    page.outcomes = bars_of(call, tallies);
}

http::Response show_list(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) {
        ListPage page{.plan_url =
                          call.link("/events/new") + "?format=repair_cafe&rhythm=weekly#form"};
        add_coming(call, tx, page);
        add_year(call, tx, page);
        return page;
    });
    return web::page(call, {.view = "repairs/list", .title = call.say(tr("Repair cafés"))}, model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/repairs",
             web::Access::member(),
             &show_list,
             {.summary = "Repair cafés to come, and what those of a year repaired"}}};
}

}  // namespace agora::repairs
