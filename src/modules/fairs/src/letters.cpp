#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"

namespace agora::fairs {
namespace {

/// {stand}, {event}, {when} and {share} in the texts are filled in.
struct Content {
    std::string_view subject;
    std::vector<std::string_view> paragraphs;
    std::int64_t cents = 0;
};

void post(const Acting& acting, const Stand& stand, AccountId to, const Content& content) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account || account->standing != access::Standing::active) return;
    const auto event = events::words_of_event(acting.tx, stand.event_id, account->language);
    if (!event) return;
    const auto told = [&](std::string_view source) {
        return Message{source,
                       {{"stand", stand.title},
                        {"event", event->title},
                        {"when", event->when},
                        {"share", locale::money(account->language, Money{content.cents})}}};
    };
    const std::string path = "/events/" + to_string(stand.event_id) + "/stands";
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(content.subject));
    for (const std::string_view paragraph : content.paragraphs) {
        letter.paragraphs.push_back(pen.say(told(paragraph)));
    }
    pen.put_button(letter, tr("See the stands"), path);
    pen.put_reason(letter, told(tr("You get this mail because you booked a table there.")));
    const inbox::Notice notice{
        .kind = inbox::Kind::service,
        .about = "stand " + to_string(stand.stand_id) + " " + std::string{content.subject},
        .path = path,
        .sentence = told(content.subject)};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace

void mail_taken_out(const Acting& acting, const Stand& stand, AccountId to) {
    post(acting, stand, to,
         {.subject = tr("About your table at “{event}”"),
          .paragraphs = {tr("Who organises “{event}”, {when}, took your table at the stand "
                            "“{stand}” back. Ask them when you don't know why.")}});
}

void mail_share(const Acting& acting, const Stand& stand, AccountId to, std::int64_t cents) {
    post(acting, stand, to,
         {.subject = tr("Your share of the stand at “{event}”"),
          .paragraphs = {tr("You show your work at the stand “{stand}” at “{event}”, {when}."),
                         tr("Everybody has booked now: your share of its price is {share}. Who "
                            "organises it tells you how to pay.")},
          .cents = cents});
}

}  // namespace agora::fairs
