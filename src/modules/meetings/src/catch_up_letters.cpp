#include "catch_up_letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/base/text.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::meetings {
namespace {

struct Content {
    std::string_view subject = {};
    std::string_view first = {};
    std::string_view lines = {};  ///< as they were written
    std::string_view button = {};
    std::string path = {};
    std::string_view reason = {};
    std::int64_t circle = 0;
};

/// {event} and {when} in the texts are filled in. Nothing happens when the account is gone.
void post(web::Services& services, db::WriteTx& tx, EventId event, const Content& content,
          AccountId to, Instant now) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const auto words = events::words_of_event(tx, event, account->language);
    if (!words) return;
    const auto told = [&](std::string_view source) {
        return Message{source, {{"event", words->title}, {"when", words->when}}};
    };
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(content.subject));
    letter.paragraphs.push_back(pen.say(told(content.first)));
    if (!content.lines.empty()) {
        for (const std::string_view line : split(content.lines, '\n')) {
            letter.paragraphs.push_back("– " + std::string{line});
        }
    }
    pen.put_button(letter, content.button, content.path);
    pen.put_reason(letter, told(content.reason));
    const inbox::Notice notice{
        .kind = inbox::Kind::event,
        .about = "catch-up " + to_string(event) + " " + std::string{content.subject},
        .path = content.path,
        .sentence = told(content.subject),
        .circle = content.circle};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

std::string path_of(EventId event, std::string_view rest) {
    return "/meetings/" + to_string(event) + std::string{rest};
}

}  // namespace

void mail_lines(web::Services& services, db::WriteTx& tx, const CatchUp& catch_up,
                const std::vector<circles::CircleId>& groups, AccountId to, Instant now) {
    // Of several groups, the one that the person is in says whether they want to hear of it.
    std::int64_t circle = 0;
    for (const circles::CircleId group : groups) {
        if (circles::find_membership(tx, group, to)) circle = group.value();
    }
    post(services, tx, catch_up.event_id,
         {.subject = tr("“{event}” in five lines"),
          .first = tr("What was said at “{event}”, {when}:"),
          .lines = catch_up.body,
          .button = tr("See it"),
          .path = path_of(catch_up.event_id, "/catch-up"),
          .reason = tr("You get this mail because a group that you are in met, or because you "
                       "were its guest."),
          .circle = circle},
         to, now);
}

void mail_lines_missing(web::Services& services, db::WriteTx& tx,
                        const events::MeetingOfCircle& meeting, AccountId to, Instant now) {
    post(services, tx, meeting.event_id,
         {.subject = tr("“{event}” has not left its five lines"),
          .first = tr("Whoever was not at “{event}”, {when}, does not know yet what was said. At "
                      "most five lines are enough. Anybody who was there can write them."),
          .button = tr("Write them"),
          .path = path_of(meeting.event_id, "/catch-up/edit"),
          .reason = tr("You get this mail once because you are the secretary or an animator of "
                       "the group."),
          .circle = meeting.circle_id.value()},
         to, now);
}

}  // namespace agora::meetings
