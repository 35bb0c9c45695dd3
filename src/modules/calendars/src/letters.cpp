#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/circles/standing.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::calendars {
namespace {

struct Content {
    std::string_view subject;  ///< {name} is filled in, as in the paragraph
    std::string_view paragraph;
};

std::vector<AccountId> who_hears(db::ReadTx& tx, const Calendar& calendar) {
    if (!calendar.circle_id) return {calendar.added_by};
    if (circles::find_membership(tx, calendar.circle_id, calendar.added_by)) {
        return {calendar.added_by};
    }
    std::vector<AccountId> animators;
    for (const auto& one : circles::list_animators(tx, calendar.circle_id)) {
        animators.push_back(one.account_id);
    }
    return animators;
}

std::string path_of(db::ReadTx& tx, const Calendar& calendar) {
    const auto circle = circles::find_circle(tx, calendar.circle_id);
    return circle ? circles::path_of(*circle, "/calendars") : "/calendars/cooperative";
}

void post(db::WriteTx& tx, web::Services& services, const Calendar& calendar, Instant now,
          const Content& content) {
    const std::string path = path_of(tx, calendar);
    const auto told = [&](std::string_view source) {
        return Message{source, {{"name", calendar.name}}};
    };
    for (const AccountId to : who_hears(tx, calendar)) {
        const auto account = accounts::find_account(tx, to);
        if (!account) continue;
        const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
        outbox::Letter letter = pen.letter(told(content.subject));
        letter.paragraphs = {
            pen.say({label_of(calendar.fault), {{"status", std::to_string(calendar.answered)}}}),
            pen.say(told(content.paragraph))};
        pen.put_button(letter, tr("See the calendars"), path);
        pen.put_reason(letter, {tr("You get this mail because you look after this calendar."), {}});
        const inbox::Notice notice{.kind = inbox::Kind::group,
                                   .about = "calendars " + to_string(calendar.calendar_id) + " " +
                                            std::string{content.subject},
                                   .path = path,
                                   .sentence = told(content.subject),
                                   .circle = calendar.circle_id.value()};
        inbox::tell(tx, services, notice, std::move(letter), now);
    }
}

}  // namespace

void mail_failing(db::WriteTx& tx, web::Services& services, const Calendar& calendar, Instant now) {
    post(tx, services, calendar, now,
         {.subject = tr("The calendar “{name}” can't be read"),
          .paragraph =
              tr("What was read before is still shown, and it is asked again for some days. "
                 "Look whether its address has changed.")});
}

void mail_given_up(db::WriteTx& tx, web::Services& services, const Calendar& calendar,
                   Instant now) {
    post(tx, services, calendar, now,
         {.subject = tr("The calendar “{name}” is read no more"),
          .paragraph =
              tr("It failed too often. Its dates are shown no more; on its page you can try "
                 "again, or end it.")});
}

}  // namespace agora::calendars
