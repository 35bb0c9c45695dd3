#include "today.hpp"

#include "people_store.hpp"
#include "sight.hpp"

namespace agora::assemblies {
namespace {

void add_convened(web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const Meeting& meeting : list_convened_to(tx, call.actor.account, call.now)) {
        const bool open = meeting.state == State::open;
        if (!open && find_attendee(tx, meeting.meeting_id, call.actor.account)) continue;
        const Message text{
            open ? tr("“{meeting}” is open now") : tr("“{meeting}”, {when}: say how you come"),
            {{"meeting", title_of(meeting, call.language)},
             {"when", when_of(meeting, meeting.starts_at, call.language)}}};
        lines.push_back({.rank = open ? 1 : 3,
                         .text = call.say(text),
                         .reason = call.say(tr("because you are convened to it")),
                         .act = call.say(open ? tr("Go to the meeting") : tr("Read the agenda")),
                         .path = path_of(meeting.meeting_id)});
    }
}

void add_seats(web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const Seat& seat : list_asked_seats(tx, call.actor.account, web::today_of(call))) {
        const auto body = find_body(tx, seat.body_id);
        if (!body) continue;
        lines.push_back({.rank = 4,
                         .text = call.say({tr("{body}: who may see your name?"),
                                           {{"body", name_of(*body, call.language)}}}),
                         .reason = call.say(tr("because you have a seat in it")),
                         .act = call.say(tr("Say who sees my name")),
                         .path = path_of(*body)});
    }
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_convened(call, tx, lines);
        add_seats(call, tx, lines);
        if (!reader_of(call.actor).keeps) return lines;
        for (const Meeting& meeting : list_with_questions(tx)) {
            lines.push_back({.rank = 2,
                             .text = call.say({tr("“{meeting}”: questions wait for an answer"),
                                               {{"meeting", title_of(meeting, call.language)}}}),
                             .reason = call.say(tr("because it can't be opened before")),
                             .act = call.say(tr("Answer the questions")),
                             .path = path_of(meeting.meeting_id, "/questions")});
        }
        return lines;
    });
}

recommendations::StorySection on_story(web::Call& call, db::ReadTx& tx,
                                       const recommendations::Shown& shown) {
    recommendations::StorySection section{.anchor = "assemblies",
                                          .heading = call.say(tr("Treated at meetings"))};
    const auto meetings = list_treating(tx, shown.number, reader_of(call.actor));
    for (const Meeting& meeting : meetings) {
        section.links.push_back({call.link(path_of(meeting.meeting_id)),
                                 title_of(meeting, call.language) + ", " +
                                     when_of(meeting, meeting.starts_at, call.language)});
    }
    return section;
}

}  // namespace agora::assemblies
