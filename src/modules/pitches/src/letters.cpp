#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::pitches {
namespace {

void post(const Acting& acting, const Pitch& pitch, std::string_view subject,
          std::string_view paragraph, std::string_view button) {
    const auto account = accounts::find_account(acting.tx, pitch.account_id);
    if (!account) return;
    const auto event = events::words_of_event(acting.tx, pitch.event_id, account->language);
    if (!event) return;
    const auto told = [&](std::string_view source) {
        return Message{source,
                       {{"pitch", pitch.title}, {"event", event->title}, {"when", event->when}}};
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(subject));
    letter.paragraphs = {pen.say(told(paragraph))};
    const std::string path = "/events/" + to_string(pitch.event_id) + "/pitches";
    pen.put_button(letter, button, path);
    pen.put_reason(letter, told(tr("You get this mail because you pitch at this event.")));
    const inbox::Notice notice{
        .kind = inbox::Kind::event,
        .about = "pitch " + to_string(pitch.pitch_id) + " " + std::string{subject},
        .path = path,
        .sentence = told(subject),
        .mailing = inbox::Mailing::first};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace

void mail_help(const Acting& acting, const Pitch& pitch) {
    post(
        acting, pitch, tr("Somebody can help with “{pitch}”"),
        tr("At “{event}”, {when}, somebody says: I can help. The page shows you who, and what they "
           "write."),
        tr("See who can help"));
}

void mail_taken_out(const Acting& acting, const Pitch& pitch) {
    post(acting, pitch, tr("About your pitch “{pitch}”"),
         tr("Who organises “{event}”, {when}, took your pitch out of the programme. Ask them when "
            "you don't know why."),
         tr("See the programme"));
}

}  // namespace agora::pitches
