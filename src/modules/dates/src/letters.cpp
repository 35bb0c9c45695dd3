#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "slot_words.hpp"

namespace agora::dates {
namespace {

struct Content {
    std::string_view subject;  ///< {title} and {when} are filled in, as in the others
    std::string_view paragraph;
    std::string_view reason;
};

void post(const Acting& acting, const Poll& poll, AccountId to, const Slot* slot,
          const Content& content) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const Language language = account->language;
    const auto told = [&](std::string_view source) {
        return Message{
            source,
            {{"title", poll.title},
             {"when", slot == nullptr ? std::string{} : when_of(poll, *slot, language)}}};
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told(content.subject));
    letter.paragraphs = {pen.say(told(content.paragraph))};
    const std::string number = to_string(poll.poll_id);
    pen.put_button(letter, tr("See the times"), "/dates/" + number);
    pen.put_reason(letter, told(content.reason));
    const inbox::Notice notice{.kind = inbox::Kind::group,
                               .about = "dates " + number + " " + std::string{content.subject},
                               .path = "/dates/" + number,
                               .sentence = told(content.subject),
                               .circle = poll.circle_id.value()};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

constexpr std::string_view kAsVoter = tr("You get this mail because you said when you can come.");

}  // namespace

void mail_chosen(const Acting& acting, const Poll& poll, const Slot& slot, AccountId to) {
    post(acting, poll, to, &slot,
         {.subject = tr("“{title}”: {when}"),
          .paragraph = tr("The time is chosen: {when}. The event follows in the calendar; register "
                          "there when it asks for that."),
          .reason = kAsVoter});
}

void mail_given_up(const Acting& acting, const Poll& poll, AccountId to) {
    post(acting, poll, to, nullptr,
         {.subject = tr("“{title}”: none of the times"),
          .paragraph = tr("None of the times is taken. Thank you for saying when you can come."),
          .reason = kAsVoter});
}

void mail_last_day(const Acting& acting, const Poll& poll) {
    post(acting, poll, poll.asked_by, nullptr,
         {.subject = tr("The answers to “{title}” are in"),
          .paragraph = tr("The last day for answers has passed. Choose a time: who answered gets a "
                          "mail, and the form of the event is filled in."),
          .reason = tr("You get this mail because you asked.")});
}

}  // namespace agora::dates
