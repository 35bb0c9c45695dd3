#include "elsewhere.hpp"

#include "agora/events/seen.hpp"
#include "answer.hpp"

namespace agora::meetings {

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("How it was"))};
    if (!call.actor.is_member()) return section;
    const events::EventId event = seen.event.event_id;
    const std::string path = "/meetings/" + to_string(event);
    const auto question = find_question(tx, event, call.actor.account);
    if (question && is_open(*question, call.now)) {
        section.links.push_back(
            {call.link(path + "/answer"), call.say(tr("Answer two questions"))});
    }
    if (seen.looks_after && find_asking(tx, event)) {
        section.links.push_back({call.link(path), call.say(tr("What people say of it"))});
    }
    return section;
}

web::Link beside_the_list(web::Call& call) {
    return {call.link("/meetings"), call.say(tr("Where we meet"))};
}

std::vector<web::TodayLine> today(web::Call& call) {
    constexpr std::size_t kMost = 2;
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const Question& question :
             list_open_questions(tx, call.actor.account, open_since(call.now))) {
            if (lines.size() == kMost) break;
            const auto seen =
                events::find_seen(tx, call.actor, question.event_id, call.language, today_of(call));
            if (!seen) continue;
            lines.push_back({.rank = 6,
                             .text = call.say({tr("How was “{event}”?"), {{"event", seen->title}}}),
                             .reason = call.say(tr("because you had a place there")),
                             .act = call.say(tr("Answer two questions")),
                             .path = "/meetings/" + to_string(question.event_id) + "/answer"});
        }
        return lines;
    });
}

}  // namespace agora::meetings
