#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::meetings {

void mail_question(web::Services& services, db::WriteTx& tx, const events::Meeting& meeting,
                   access::AccountId to, Instant now) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const auto words = events::words_of_event(tx, meeting.event_id, account->language);
    if (!words) return;
    const auto told = [&](std::string_view source) {
        return Message{source, {{"event", words->title}, {"when", words->when}}};
    };
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(tr("How was “{event}”?")));
    letter.paragraphs = {
        pen.say(told(tr("You were at “{event}”, {when}. Two questions: how was it, and did you "
                        "meet somebody to go on with?"))),
        pen.say(told(tr("Answers are counted, not kept with your name. If you were not there "
                        "after all, leave this mail as it is: nobody asks again.")))};
    const std::string number = to_string(meeting.event_id);
    const std::string path = "/meetings/" + number + "/answer";
    pen.put_button(letter, tr("Answer both"), path);
    pen.put_reason(letter, told(tr("You get this mail once because you had a place at this "
                                   "event.")));
    const inbox::Notice notice{.kind = inbox::Kind::event,
                               .about = "meeting " + number,
                               .path = path,
                               .sentence = told(tr("How was “{event}”?"))};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

}  // namespace agora::meetings
