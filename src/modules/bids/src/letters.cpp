#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/reach.hpp"
#include "agora/web/desk.hpp"
#include "labels.hpp"
#include "room_store.hpp"
#include "sight.hpp"

namespace agora::bids {
namespace {

struct Words {
    inbox::Kind kind = inbox::Kind::call;
    std::string about;  ///< told again under the same name, it is the same line once more
    std::string path;
    std::string_view subject;
    std::vector<std::string_view> paragraphs = {};
    std::string_view button;
    std::string_view reason;
    /// The values of the {names} in the texts, in the reader's language.
    std::function<std::vector<std::pair<std::string_view, std::string>>(const outbox::Pen&)> values;
};

void tell(const Acting& acting, AccountId to, const Words& words) {
    if (!to || to == acting.origin.account) return;
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    const auto values = words.values(pen);
    outbox::Letter letter = pen.letter({words.subject, values});
    for (const std::string_view paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(Message{paragraph, values}));
    }
    pen.put_button(letter, words.button, words.path);
    pen.put_reason(letter, {words.reason, {}});
    const inbox::Notice notice{.kind = words.kind,
                               .about = words.about,
                               .path = words.path,
                               .sentence = {words.subject, values},
                               .caused_by = acting.origin.account};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

constexpr std::string_view kInTeam = tr("You get this mail because you make this bid together.");
constexpr std::string_view kSeeBid = tr("See the bid");

Words of_room(const Room& room, std::string_view what, std::string_view subject) {
    return {.about = "bid " + to_string(room.room_id) + " " + std::string{what},
            .path = path_of(room),
            .subject = subject,
            .button = kSeeBid,
            .reason = kInTeam,
            .values = [&room](const outbox::Pen& pen) {
                return std::vector<std::pair<std::string_view, std::string>>{
                    {"title", room.title},
                    {"when", locale::date_time(pen.to().language, room.deadline_at, {})},
                    {"outcome", pen.say(label_of(room.outcome))}};
            }};
}

void tell_team(const Acting& acting, const Room& room, const Words& words, bool leads_only) {
    for (const TeamMember& one : list_team(acting.tx, room.room_id)) {
        if (!one.joined_at || (leads_only && one.role != Role::lead)) continue;
        tell(acting, one.account_id, words);
    }
}

std::string moment_of(const Acting& acting) {
    return std::to_string(acting.origin.at.microseconds());
}

}  // namespace

void tell_invited(const Acting& acting, const Room& room, const TeamMember& invited) {
    Words words = of_room(room, "invitation " + moment_of(acting),
                          tr("You are invited to make a bid together: “{title}”"));
    words.paragraphs = {tr("A member asks whether you make the bid “{title}” together. It has to "
                           "be sent in by {when}."),
                        tr("Only the team sees what is in it. Say yes or no on the page.")};
    words.button = tr("See the invitation");
    words.reason = tr("You get this mail because a member invited you.");
    tell(acting, invited.account_id, words);
}

void tell_joined(const Acting& acting, const Room& room, const TeamMember& seat) {
    Words words = of_room(room, "joined " + to_string(seat.account_id),
                          tr("Somebody joined the team of “{title}”"));
    words.paragraphs = {tr("A member whom you invited said yes. Give them a part.")};
    tell_team(acting, room, words, true);
}

void tell_declined(const Acting& acting, const Room& room, const TeamMember& seat) {
    Words words = of_room(room, "declined " + to_string(seat.account_id) + moment_of(acting),
                          tr("Somebody does not join the team of “{title}”"));
    words.paragraphs = {tr("A member whom you invited said no this time. Invite somebody else.")};
    tell_team(acting, room, words, true);
}

void tell_part_given(const Acting& acting, const Room& room, const Part& part) {
    Words words = of_room(room, "part " + to_string(part.part_id) + " " + moment_of(acting),
                          tr("A part of “{title}” is yours: {part}"));
    words.path = path_of(part);
    words.paragraphs = {
        tr("In the bid “{title}” the part “{part}” is now yours to write. The bid "
           "leaves by {when}.")};
    words.button = tr("Write the part");
    const auto values = words.values;
    words.values = [&part, values](const outbox::Pen& pen) {
        auto all = values(pen);
        all.emplace_back("part", part.title);
        return all;
    };
    tell(acting, part.writer, words);
}

void tell_deadline_moved(const Acting& acting, const Room& room) {
    Words words = of_room(room, "deadline " + moment_of(acting),
                          tr("Another deadline for “{title}”: {when}"));
    words.paragraphs = {tr("The bid “{title}” has to be sent in by {when} now.")};
    tell_team(acting, room, words, false);
}

void tell_closes_soon(const Acting& acting, const Room& room) {
    Words words = of_room(room, "closes " + moment_of(acting), tr("Closes soon: “{title}”"));
    words.paragraphs = {
        tr("The bid “{title}” has to be sent in by {when}. See what is still open in it.")};
    tell_team(acting, room, words, false);
}

void tell_outcome(const Acting& acting, const Room& room) {
    Words words =
        of_room(room, "outcome " + moment_of(acting), tr("How “{title}” stands: {outcome}"));
    words.paragraphs = {tr("Who leads the bid “{title}” wrote down how it stands: {outcome}."),
                        tr("What did you learn? Write it down while you remember it.")};
    tell_team(acting, room, words, false);
}

void tell_outcome_asked(const Acting& acting, const Room& room) {
    Words words = of_room(room, "asked", tr("How did “{title}” end?"));
    words.path = path_of(room, "/outcome");
    words.paragraphs = {tr("The last day for “{title}” was {when}. Did the bid leave? A click is "
                           "enough."),
                        tr("Write down what you learned: the next team begins where you ended.")};
    words.button = tr("Say how it ended");
    tell_team(acting, room, words, true);
}

namespace {

constexpr std::string_view kAsked = tr("You get this mail because you asked for language help.");
constexpr std::string_view kHelps = tr("You get this mail because you offer language help.");
constexpr std::string_view kSeeIt = tr("See it");

Words of_ask(const Ask& ask, std::string_view what, std::string_view subject,
             std::string_view paragraph, std::string_view reason) {
    return {.about = "language help " + to_string(ask.ask_id) + " " + std::string{what},
            .path = path_of(ask),
            .subject = subject,
            .paragraphs = {paragraph},
            .button = kSeeIt,
            .reason = reason,
            .values = [&ask](const outbox::Pen& pen) {
                const Language reader = pen.to().language;
                return std::vector<std::pair<std::string_view, std::string>>{
                    {"title", ask.title},
                    {"from", locale::language_name(reader, fields::enum_name(ask.from_language))},
                    {"into", locale::language_name(reader, fields::enum_name(ask.into_language))},
                    {"words", locale::number(reader, ask.words)},
                    {"day", locale::date(reader, ask.until)}};
            }};
}

}  // namespace

void tell_proposed(const Acting& acting, const Ask& ask, AccountId helper) {
    const std::string_view paragraph =
        ask.kind == HelpKind::proofread
            ? tr("A member looks for somebody who proofreads a text in this language: {from}, "
                 "about {words} words, by {day}. Say on the page whether you do it; no is fine, "
                 "then somebody else is asked.")
            : tr("A member looks for help with a text from {from} into {into}, about {words} "
                 "words, by {day}. Say on the page whether you do it; no is fine, then somebody "
                 "else is asked.");
    Words words = of_ask(ask, "proposed", tr("Can you help with “{title}”?"), paragraph, kHelps);
    words.button = tr("Say yes or no");
    tell(acting, helper, words);
}

void tell_taken(const Acting& acting, const Ask& ask) {
    tell(acting, ask.asked_by,
         of_ask(ask, "taken " + moment_of(acting), tr("Somebody helps you with “{title}”"),
                tr("A helper took “{title}” and reads your text now. You hear when it is handed "
                   "in, by {day}."),
                kAsked));
}

void tell_handed_in(const Acting& acting, const Ask& ask) {
    Words words = of_ask(ask, "handed in " + moment_of(acting), tr("“{title}” is handed in"),
                         tr("Your helper handed in “{title}”. Look at it, then confirm it and say "
                            "thank you."),
                         kAsked);
    words.button = tr("Look at it");
    tell(acting, ask.asked_by, words);
}

void tell_given_back(const Acting& acting, const Ask& ask) {
    tell(acting, ask.asked_by,
         of_ask(ask, "given back " + moment_of(acting),
                tr("We look for another helper for “{title}”"),
                tr("Whoever took “{title}” can't do it after all. Others are asked now."), kAsked));
}

void tell_confirmed(const Acting& acting, const Ask& ask) {
    tell(acting, ask.helper,
         of_ask(ask, "confirmed", tr("Thank you for your help with “{title}”"),
                tr("Who asked for it confirmed your help with “{title}”. Thank you."), kHelps));
}

void tell_rejected(const Acting& acting, const Ask& ask) {
    tell(acting, ask.helper,
         of_ask(ask, "rejected " + moment_of(acting), tr("“{title}” is not yet what was asked"),
                tr("Who asked for help with “{title}” wrote what is missing. Read it on the page, "
                   "then hand it in again, or give it back."),
                kHelps));
}

void tell_reminded(const Acting& acting, const Ask& ask) {
    Words words = of_ask(ask, "reminded " + moment_of(acting), tr("Is “{title}” good?"),
                         tr("Your helper handed in “{title}” a week ago and waits for your answer. "
                            "Confirm it and say thank you, or say what is missing."),
                         kAsked);
    words.button = tr("Look at it");
    tell(acting, ask.asked_by, words);
}

void tell_ended(const Acting& acting, const Ask& ask) {
    constexpr std::string_view kSubject = tr("“{title}” ended unanswered");
    constexpr std::string_view kSentence =
        tr("Nobody said whether the help with “{title}” was good. It counts as help that was "
           "given; no credits moved.");
    tell(acting, ask.asked_by, of_ask(ask, "ended", kSubject, kSentence, kAsked));
    tell(acting, ask.helper, of_ask(ask, "ended", kSubject, kSentence, kHelps));
}

void tell_withdrawn(const Acting& acting, const Ask& ask) {
    tell(acting, ask.helper,
         of_ask(ask, "withdrawn", tr("“{title}” needs no help any more"),
                tr("Who asked for help with “{title}” withdrew it. You need not go on."), kHelps));
}

void tell_lapsed(const Acting& acting, const Ask& ask) {
    tell(acting, ask.asked_by,
         of_ask(ask, "lapsed", tr("Nobody could help with “{title}” in time"),
                tr("We asked whoever offers this, and nobody could take “{title}” by {day}. You "
                   "can ask again with another day."),
                kAsked));
}

}  // namespace agora::bids
