#include "catch_up_list.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/standing.hpp"
#include "agora/events/seen.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "catch_up.hpp"
#include "catch_up_pages.hpp"
#include "catch_up_view.hpp"
#include "refusals.hpp"

namespace agora::meetings {
namespace {

constexpr std::size_t kMostOnHome = 3;
constexpr std::size_t kPageSize = 10;

struct ToldView {
    std::string url = {};
    std::string event_url = {};
    std::string title = {};
    std::string when = {};
    CatchUpView catch_up = {};
};
AGORA_FIELDS(ToldView, url, event_url, title, when, catch_up)

struct CatchUpsPage {
    std::string name = {};
    std::string lang = {};
    std::vector<ToldView> meetings = {};
    bool paged = false;
    std::string previous = {};
    std::string next = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CatchUpsPage, name, lang, meetings, paged, previous, next, crumbs)

std::string path_of(EventId event) {
    return "/meetings/" + to_string(event) + "/catch-up";
}

/// A meeting that this reader may know, with its lines.
struct Told {
    events::Meeting meeting = {};
    CatchUp catch_up = {};
};

/// Whether this reader is among those for whom the meeting was.
bool is_for(const web::Call& call, const circles::Standing& standing,
            const events::Meeting& meeting) {
    switch (meeting.audience) {
        case events::Audience::everyone:
            return true;
        case events::Audience::members:
            return call.actor.is_member();
        case events::Audience::groups:
            return standing.is_inside();
    }
    return false;
}

/// A report may keep a meeting or its lines from visitors.
bool is_for_visitors(const web::Call& call, db::ReadTx& tx, const CatchUpHead& head) {
    return head.moderation == Moderation::none &&
           events::find_seen(tx, call.actor, head.event_id, call.language, web::today_of(call));
}

/// Of a group, the last meeting first, from `first` on at most `most`.
std::vector<Told> list_told(const web::Call& call, db::ReadTx& tx,
                            const circles::Standing& standing, std::size_t first,
                            std::size_t most) {
    std::vector<Told> told;
    std::size_t seen = 0;
    for (const CatchUpHead& head : list_heads_of(tx, standing.circle.circle_id)) {
        if (told.size() == most) break;
        auto meeting = events::find_meeting(tx, head.event_id);
        if (!meeting || !is_for(call, standing, *meeting)) continue;
        if (!call.actor.is_member() && !is_for_visitors(call, tx, head)) continue;
        if (seen++ < first) continue;
        auto lines = find_newest(tx, head.event_id);
        if (lines) told.push_back({std::move(*meeting), std::move(*lines)});
    }
    return told;
}

ToldView view_of(const web::Call& call, db::ReadTx& tx, const Told& told) {
    const auto words = events::words_of_event(tx, told.meeting.event_id, call.language);
    const std::string number = to_string(told.meeting.event_id);
    ToldView view{.url = call.link(path_of(told.meeting.event_id)),
                  .event_url = call.link("/events/" + number),
                  .title = words ? words->title : std::string{},
                  .when = words ? words->when : std::string{},
                  .catch_up = {}};
    view.catch_up = std::move(views_of(call, tx, {told.catch_up}).front());
    return view;
}

http::Response show_catch_ups(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> Result<CatchUpsPage> {
        const auto standing = circles::standing_at(call, tx);
        if (!standing) return MeetingRefusal::group_not_found;
        CatchUpsPage page{.name = standing->name.name, .lang = standing->name.language};
        const auto number = static_cast<std::size_t>(call.page_number());
        const auto told = list_told(call, tx, *standing, (number - 1) * kPageSize, kPageSize + 1);
        for (const Told& one : told) {
            if (page.meetings.size() < kPageSize) page.meetings.push_back(view_of(call, tx, one));
        }
        const std::string address = call.link(circles::path_of(standing->circle, "/catch-ups"));
        if (number > 1) page.previous = address + "?page=" + std::to_string(number - 1);
        if (told.size() > kPageSize) page.next = address + "?page=" + std::to_string(number + 1);
        page.paged = !page.previous.empty() || !page.next.empty();
        page.crumbs = {{call.link("/groups"), call.say(tr("Groups"))},
                       {call.link(circles::path_of(standing->circle)), page.name}};
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(
        call,
        {.view = "meetings/catch_ups",
         .title = call.say({tr("What the meetings of “{group}” said"), {{"group", model->name}}})},
        *model);
}

}  // namespace

circles::HomeSection lines_on_group_home(web::Call& call, db::ReadTx& tx,
                                         const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "catch-ups",
                                 .heading = call.say(tr("What its meetings said"))};
    const bool works = circle.kind == circles::Kind::working;
    if (!works && list_heads_of(tx, circle.circle_id).empty()) return section;
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, web::today_of(call));
    for (const Told& one : list_told(call, tx, standing, 0, kMostOnHome)) {
        const auto words = events::words_of_event(tx, one.meeting.event_id, call.language);
        if (!words) continue;
        const std::string_view body = one.catch_up.body;
        section.lines.push_back({.url = call.link(path_of(one.meeting.event_id)),
                                 .title = words->title + " · " + words->when,
                                 .lang = std::string{code(call.language)},
                                 .about = std::string{body.substr(0, body.find('\n'))}});
    }
    if (!section.lines.empty()) {
        section.acts.push_back({call.link(circles::path_of(circle, "/catch-ups")),
                                call.say(tr("All meetings in five lines each"))});
    } else if (works && standing.member) {
        section.empty =
            call.say(tr("Each meeting leaves at most five lines for who was not there. "
                        "None has yet."));
    }
    return section;
}

events::PageSection lines_on_event_page(web::Call& call, db::ReadTx& tx,
                                        const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("For who was not there"))};
    if (!leaves_lines(seen, call.now)) return section;
    const EventId event = seen.event.event_id;
    const auto head = find_catch_up_head(tx, event);
    const bool shown =
        head && (head->moderation == Moderation::none ||
                 (head->moderation == Moderation::limited && call.actor.is_member()));
    if (shown) {
        section.links.push_back(
            {call.link(path_of(event)), call.say(tr("The meeting in five lines"))});
    }
    const bool open = !head || shown || seen.looks_after;
    if (open && may_write(tx, call.actor, seen, web::today_of(call))) {
        section.links.push_back({call.link(path_of(event) + "/edit"),
                                 call.say(head ? tr("Change the five lines")
                                               : tr("Write five lines for who was not there"))});
    }
    return section;
}

std::vector<web::Route> catch_up_list_routes() {
    return {{http::Method::get,
             "/groups/{slug}/catch-ups",
             web::Access::visitor(),
             &show_catch_ups,
             {.cached = web::Cached::for_visitors,
              .summary = "What the meetings of a group said, in five lines each"}}};
}

}  // namespace agora::meetings
