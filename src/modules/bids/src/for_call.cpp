#include "for_call.hpp"

#include "call_link.hpp"
#include "labels.hpp"
#include "lesson_store.hpp"
#include "room_store.hpp"
#include "sight.hpp"

namespace agora::bids {
namespace {

constexpr std::size_t kMostLessons = 5;

void add_lessons(const web::Call& call, const Lessons& all, const calls::Call& about,
                 calls::CallSection& section) {
    const std::int64_t id = about.call_id.value();
    const CallKind kind = kind_of(about.kind);
    std::size_t added = 0;
    for (const bool of_this : {true, false}) {
        for (const SharedLesson& one : all) {
            const Lesson& lesson = one.lesson;
            if (added == kMostLessons) return;
            if (lesson.moderation == Moderation::hidden) continue;
            if ((lesson.call_id == id) != of_this || (!of_this && lesson.kind != kind)) continue;
            const std::string_view label = of_this ? tr("a team learned of this call: {outcome}")
                                                   : tr("a team learned of such a call: {outcome}");
            section.lines.push_back(
                {.url = call.link(path_of(lesson)),
                 .title = lesson.title,
                 .lang = lesson.language,
                 .about = call.say({label, {{"outcome", call.say(label_of(lesson.outcome))}}})});
            ++added;
        }
    }
}

}  // namespace

calls::CallSection for_call(web::Call& call, db::ReadTx& tx, const calls::Call& about) {
    calls::CallSection section{.anchor = "bids", .heading = call.say(tr("Answer it together"))};
    if (!call.actor.is_member()) return section;
    for (const Room& room : list_rooms_for(tx, call.actor.account, about.call_id.value())) {
        section.lines.push_back({.url = call.link(path_of(room)),
                                 .title = room.title,
                                 .lang = room.language,
                                 .about = call.say(tr("your team"))});
    }
    add_lessons(call, *shared_lessons(call.services, tx), about, section);
    const std::string query = "?call=" + to_string(about.call_id);
    if (calls::is_open(about, call.now)) {
        section.acts.push_back(
            {call.link("/bids/new") + query, call.say(tr("Make a bid together"))});
        section.acts.push_back(
            {call.link("/language-help/new") + query, call.say(tr("Ask for language help"))});
    }
    return section;
}

}  // namespace agora::bids
