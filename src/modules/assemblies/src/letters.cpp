#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/web/desk.hpp"
#include "people_store.hpp"
#include "sight.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kAtOnce = 40;

struct Content {
    std::string_view subject;  ///< {meeting}, {body}, {when}, {place}, {who}, {why} and
                               ///< {function} are filled in, as in the others
    std::string_view paragraph;
    std::string_view act;
    std::string_view reason;
    inbox::Kind kind = inbox::Kind::service;
};

using Values = std::vector<std::pair<std::string_view, std::string>>;

void send(const Acting& acting, const accounts::Account& account, const Content& content,
          const Values& values, const std::string& path, const std::string& about) {
    const auto told = [&](std::string_view source) { return Message{source, values}; };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(account));
    outbox::Letter letter = pen.letter(told(content.subject));
    letter.paragraphs = {pen.say(told(content.paragraph))};
    pen.put_button(letter, content.act, path);
    pen.put_reason(letter, told(content.reason));
    inbox::tell(acting.tx, acting.services,
                {.kind = content.kind,
                 .about = about + " " + std::string{content.subject},
                 .path = path,
                 .sentence = told(content.subject)},
                std::move(letter), acting.origin.at);
}

std::string place_of(const Meeting& meeting) {
    if (meeting.place.empty() || meeting.video.empty()) return meeting.place + meeting.video;
    return meeting.place + ", " + meeting.video;
}

void tell(const Acting& acting, const Meeting& meeting, const accounts::Account& account,
          const Content& content, const std::string& who = {}, std::string_view rest = {}) {
    const auto body = find_body(acting.tx, meeting.body_id);
    const Language language = account.language;
    send(acting, account, content,
         {{"meeting", title_of(meeting, language)},
          {"body", body ? name_of(*body, language) : ""},
          {"when", when_of(meeting, meeting.starts_at, language)},
          {"place", place_of(meeting)},
          {"who", who},
          {"why", meeting.why}},
         path_of(meeting.meeting_id, rest), "assemblies " + to_string(meeting.meeting_id));
}

Content content_of(Told what) {
    constexpr std::string_view kConvened =
        tr("You get this mail because you are convened to this meeting.");
    switch (what) {
        case Told::convened:
            return {.subject = tr("{body}: you are convened, {when}"),
                    .paragraph = tr("“{meeting}”, {when}, {place}. Agenda and documents are on the "
                                    "page. There you also say how you come, or who represents "
                                    "you."),
                    .act = tr("Read the agenda"),
                    .reason = kConvened};
        case Told::moved:
            return {.subject = tr("{body}: another place, {when}"),
                    .paragraph = tr("“{meeting}” is now here: {place}. Day and hour stay."),
                    .act = tr("See the meeting"),
                    .reason = kConvened};
        case Told::cancelled:
            return {.subject = tr("{body}: the meeting of {when} is cancelled"),
                    .paragraph = tr("“{meeting}” does not take place: {why}"),
                    .act = tr("See the meeting"),
                    .reason = kConvened};
        case Told::approved:
            return {.subject = tr("{body}: the minutes are there"),
                    .paragraph = tr("The minutes of “{meeting}” are approved, with a summary in "
                                    "plain words where there is one."),
                    .act = tr("Read the minutes"),
                    .reason = kConvened,
                    .kind = inbox::Kind::event};
    }
    return {};
}

bool still_holds(const Meeting& meeting, Told what) {
    switch (what) {
        case Told::convened:
        case Told::moved:
            return meeting.state == State::convened;
        case Told::cancelled:
            return meeting.state == State::cancelled;
        case Told::approved:
            return meeting.state == State::approved;
    }
    return false;
}

}  // namespace

void tell_some(web::Services& services, const TellConvened& telling) {
    services.database.write([&](db::WriteTx& tx) {
        const auto meeting = find_meeting(tx, telling.meeting);
        if (!meeting || !still_holds(*meeting, telling.what)) return;
        const Acting acting{tx, services, {{}, services.clock.now()}};
        const auto some = list_convened(tx, telling.meeting, telling.after, kAtOnce);
        for (const Convened& one : some) {
            const bool first = telling.what == Told::convened;
            if (first && one.told_at != Instant{}) continue;
            const auto account = accounts::find_account(tx, one.account_id);
            if (!account) {
                delete_convened(tx, telling.meeting, one.account_id);
                continue;
            }
            tell(acting, *meeting, *account, content_of(telling.what));
            if (first) mark_told(tx, telling.meeting, one.account_id, acting.origin.at);
        }
        if (std::ssize(some) < kAtOnce) return;
        TellConvened more = telling;
        more.after = some.back().account_id;
        jobs::enqueue(tx, more, {.run_at = acting.origin.at});
    });
}

void tell_of_seat(const Acting& acting, const Seat& seat) {
    const auto account = accounts::find_account(acting.tx, seat.account_id);
    const auto body = find_body(acting.tx, seat.body_id);
    if (!account || !body) return;
    const Language language = account->language;
    send(acting, *account,
         {.subject = tr("You have a seat: {body}"),
          .paragraph = tr("As {function}. Say on the page who may see your name there; until then "
                          "only the function stands on it."),
          .act = tr("Say who sees my name"),
          .reason = tr("You get this mail because you were given a seat in {body}.")},
         {{"body", name_of(*body, language)},
          {"function",
           said_in(language, seat.function_nl, seat.function_fr, seat.function_en).text}},
         path_of(*body), "assemblies seat " + to_string(seat.seat_id));
}

void tell_of_answer(const Acting& acting, const Meeting& meeting, const Question& question) {
    const auto account = accounts::find_account(acting.tx, question.asked_by);
    if (!account) return;
    tell(acting, meeting, *account,
         {.subject = tr("{body}: an answer to your question"),
          .paragraph = tr("Your question before “{meeting}” has an answer on the page."),
          .act = tr("Read the answer"),
          .reason = tr("You get this mail because you asked a question before this meeting."),
          .kind = inbox::Kind::answer},
         "", "/questions");
}

void tell_of_proxy(const Acting& acting, const Meeting& meeting, AccountId giver_id,
                   AccountId holder_id) {
    const auto holder = accounts::find_account(acting.tx, holder_id);
    const auto giver = accounts::find_account(acting.tx, giver_id);
    if (!holder || !giver) return;
    tell(acting, meeting, *holder,
         {.subject = tr("{who} counts on you: {body}, {when}"),
          .paragraph = tr("{who} lets you represent them at “{meeting}”. If you don't want to, or "
                          "can't come, tell them in time."),
          .act = tr("See the meeting"),
          .reason = tr("You get this mail because a member lets you represent them.")},
         giver->name);
}

void tell_of_proxy_gone(const Acting& acting, const Meeting& meeting, AccountId giver_id,
                        AccountId holder_id) {
    const auto holder = accounts::find_account(acting.tx, holder_id);
    const auto giver = accounts::find_account(acting.tx, giver_id);
    if (!holder || !giver) return;
    tell(acting, meeting, *holder,
         {.subject = tr("{who} counts on you no longer: {body}, {when}"),
          .paragraph = tr("You don't represent {who} at “{meeting}” any more. There is nothing you "
                          "have to do."),
          .act = tr("See the meeting"),
          .reason = tr("You get this mail because a member let you represent them.")},
         giver->name);
}

}  // namespace agora::assemblies
