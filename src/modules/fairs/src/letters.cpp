#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"

namespace agora::fairs {

void mail_share(const Acting& acting, const Stand& stand, AccountId to, std::int64_t cents) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const auto event = events::words_of_event(acting.tx, stand.event_id, account->language);
    if (!event) return;
    const auto told = [&](std::string_view source) {
        return Message{source,
                       {{"stand", stand.title},
                        {"event", event->title},
                        {"when", event->when},
                        {"share", locale::money(account->language, Money{cents})}}};
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(tr("Your share of the stand at “{event}”")));
    letter.paragraphs = {
        pen.say(told(tr("You show your work at the stand “{stand}” at “{event}”, {when}."))),
        pen.say(told(tr("Everybody has booked now: your share of its price is {share}. Who "
                        "organises it tells you how to pay.")))};
    pen.put_button(letter, tr("See the stands"),
                   "/events/" + to_string(stand.event_id) + "/stands");
    pen.put_reason(letter, told(tr("You get this mail because you booked a table there.")));
    outbox::post(acting.tx, letter, acting.origin.at);
}

}  // namespace agora::fairs
