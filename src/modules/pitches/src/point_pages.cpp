#include "agora/events/held.hpp"
#include "meeting_pages.hpp"
#include "meeting_view.hpp"

#include <algorithm>

namespace agora::pitches {
namespace {

constexpr std::chrono::days kAhead{731};

/// A partner meeting to come.
struct MeetingLine {
    std::string url;
    std::string title;
    std::string lang;
    std::string when;
    std::int64_t free = 0;
    std::vector<std::string> pitches = {};  ///< the first titles
};
AGORA_FIELDS(MeetingLine, url, title, lang, when, free, pitches)

struct PointPage {
    std::vector<MeetingLine> meetings;
    std::string plan_url;  ///< one that comes again
};
AGORA_FIELDS(PointPage, meetings, plan_url)

MeetingLine line_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    constexpr std::size_t kMostTitles = 4;
    const EventId event = seen.event.event_id;
    const auto pitches = list_pitches(tx, event);
    MeetingLine line{.url = call.link(path_of(event)),
                     .title = seen.title,
                     .lang = seen.lang,
                     .when = seen.when,
                     .free = std::max<std::int64_t>(
                         0, places_of(tx, call.services, event) - std::ssize(pitches))};
    for (const Pitch& pitch : pitches) {
        if (line.pitches.size() == kMostTitles) break;
        if (!may_see(call.actor, seen, pitch)) continue;
        line.pitches.push_back(pitch.title);
    }
    return line;
}

http::Response show_point(web::Call& call) {
    constexpr std::size_t kMost = 20;
    const auto model = call.read([&](db::ReadTx& tx) {
        PointPage page{
            .meetings = {},
            .plan_url = call.link("/events/new") + "?format=partner_meeting&rhythm=monthly#form"};
        for (const auto& meeting : events::list_meetings(tx, call.now, call.now + kAhead)) {
            if (page.meetings.size() == kMost) break;
            if (meeting.format != events::Format::partner_meeting) continue;
            if (const auto seen = meeting_of(call, tx, meeting.event_id)) {
                page.meetings.push_back(line_of(call, tx, *seen));
            }
        }
        return page;
    });
    return web::page(
        call, {.view = "pitches/point", .title = call.say(tr("Partner Meeting Point"))}, model);
}

}  // namespace

std::vector<web::Route> point_routes() {
    return {{http::Method::get,
             "/pitches",
             web::Access::member(),
             &show_point,
             {.summary = "Partner meetings to come, with their free pitches"}}};
}

}  // namespace agora::pitches
