#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "answer_store.hpp"
#include "labels.hpp"
#include "links.hpp"
#include "sight.hpp"

#include <algorithm>
#include <vector>

namespace agora::work {
namespace {

struct Words {
    Message subject;
    std::vector<Message> paragraphs;
    std::string quoted = {};  ///< in the language in which it was written
    std::string_view button;
    std::string path;
};

constexpr std::string_view kWhyPoster = tr("You get this mail because you posted it.");
constexpr std::string_view kWhyAnswered =
    tr("You get this mail because you answered what somebody posted.");

outbox::Letter letter_of(const outbox::Pen& pen, const Words& words, std::string_view why) {
    outbox::Letter letter = pen.letter(words.subject);
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(paragraph));
    }
    if (!words.quoted.empty()) letter.paragraphs.push_back(words.quoted);
    pen.put_button(letter, words.button, words.path);
    pen.put_reason(letter, {why, {}});
    return letter;
}

void tell_member(const Acting& acting, AccountId to, const std::string& about, const Words& words,
                 std::string_view why) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    const inbox::Notice notice{
        .kind = inbox::Kind::answer, .about = about, .path = words.path, .sentence = words.subject};
    inbox::tell(acting.tx, acting.services, notice, letter_of(pen, words, why), acting.origin.at);
}

/// The path of the words is below the demand, for a client below their link.
void tell_poster(const Acting& acting, const Demand& demand, const std::string& about,
                 Words words) {
    if (demand.posted_by) {
        words.path = path_of(demand.demand_id);
        return tell_member(acting, demand.posted_by, about, words, kWhyPoster);
    }
    const std::string token = token_of(acting.services.keys, demand);
    if (demand.client_mail.empty() || token.empty()) return;
    words.path = letter_path(token);
    const outbox::Pen pen(web::desk_of(acting.services),
                          {{},
                           demand.client_mail,
                           demand.client_name,
                           parse_language(demand.client_language).value_or(Language::en)});
    outbox::post(acting.tx, letter_of(pen, words, kWhyPoster), acting.origin.at);
}

std::vector<std::pair<std::string_view, std::string>> titled(const Demand& demand) {
    return {{"title", demand.title}};
}

void tell_everybody_of(const Acting& acting, const Answer& answer, const Words& words,
                       AccountId except = {}) {
    for (const Share& share : list_shares(acting.tx, answer.answer_id)) {
        if (share.account_id == except) continue;
        tell_member(acting, share.account_id, "work answer " + to_string(answer.answer_id), words,
                    kWhyAnswered);
    }
}

}  // namespace

void ask_to_confirm(const Acting& acting, const Demand& demand) {
    tell_poster(acting, demand, {},
                {.subject = {tr("Confirm what you want to post"), {}},
                 .paragraphs = {{tr("Somebody typed this address to post work on Agora. If it was "
                                    "you, open the page and confirm; if not, do nothing: it is "
                                    "erased within two days."),
                                 {}},
                                {tr("Keep this mail: its link is where you read the answers, for "
                                    "as long as it stands there."),
                                 {}}},
                 .button = tr("Look and confirm"),
                 .path = {}});
}

void tell_decision(const Acting& acting, const Demand& demand) {
    const std::string about = "work demand " + to_string(demand.demand_id);
    if (demand.state == State::open) {
        return tell_poster(acting, demand, about,
                           {.subject = {tr("“{title}” is published"), titled(demand)},
                            .paragraphs = {{tr("Members can read and answer it now. Answers are "
                                               "for your eyes only; give each a yes or a no."),
                                            {}}},
                            .button = tr("Open it"),
                            .path = {}});
    }
    tell_poster(acting, demand, about,
                {.subject = {tr("“{title}” is not published"), titled(demand)},
                 .paragraphs = {{tr("A moderator looked at it and gives this reason:"), {}}},
                 .quoted = demand.decision_reason,
                 .button = tr("Open it"),
                 .path = {}});
}

void tell_of_answer(const Acting& acting, const Demand& demand, AnswerId answer) {
    tell_poster(acting, demand, "work answer to " + to_string(answer),
                {.subject = {tr("An answer to “{title}”"), titled(demand)},
                 .paragraphs = {{tr("Somebody answered what you posted. Read it and say yes or no: "
                                    "how many answers got no word shows beside what you post."),
                                 {}}},
                 .button = tr("Read the answer"),
                 .path = {}});
}

void tell_of_choice(const Acting& acting, const Demand& demand, const Answer& answer) {
    const std::string path = path_of(demand.demand_id, "/answers/" + to_string(answer.answer_id));
    if (answer.state == AnswerState::chosen) {
        return tell_everybody_of(
            acting, answer,
            {.subject = {tr("You were chosen for “{title}”"), titled(demand)},
             .paragraphs = {{tr("Your answer was chosen. What to do next stands on the page."),
                             {}}},
             .quoted = answer.reason_words,
             .button = tr("Go on from here"),
             .path = path});
    }
    tell_everybody_of(acting, answer,
                      {.subject = {tr("Not chosen for “{title}”"), titled(demand)},
                       .paragraphs = {{tr("Your answer was read and not chosen."), {}},
                                      {answer.reason == No::unsaid ? tr("No reason was given.")
                                                                   : label_of(answer.reason),
                                       {}}},
                       .quoted = answer.reason_words,
                       .button = tr("Open it"),
                       .path = path});
}

void ask_mate(const Acting& acting, const Demand& demand, const Share& share) {
    tell_member(
        acting, share.account_id, "work team " + to_string(share.answer_id),
        {.subject = {tr("Would you do part of “{title}”?"), titled(demand)},
         .paragraphs = {{tr("A member answers it as a team and names you for {percent} % of the "
                            "work. Nothing is sent before everybody said yes."),
                         {{"percent", std::to_string(share.percent)}}}},
         .button = tr("Look and say yes or no"),
         .path = path_of(demand.demand_id, "/answers/" + to_string(share.answer_id))},
        tr("You get this mail because somebody asked you into a team."));
}

void tell_of_team(const Acting& acting, const Demand& demand, const Answer& answer) {
    const bool sent = answer.state == AnswerState::sent;
    const auto shares = list_shares(acting.tx, answer.answer_id);
    const bool refused = std::ranges::find(shares, Says::no, &Share::says) != shares.end();
    const std::string_view why_not =
        refused ? tr("Somebody said no. You can write another answer.")
                : tr("It takes no answers any more, and not everybody had said yes before.");
    tell_everybody_of(
        acting, answer,
        {.subject = {sent ? tr("Your team's answer to “{title}” is sent")
                          : tr("Your team's answer to “{title}” is not sent"),
                     titled(demand)},
         .paragraphs = {{sent ? tr("Everybody said yes.") : why_not, {}}},
         .button = tr("Open it"),
         .path = path_of(demand.demand_id, "/answers/" + to_string(answer.answer_id))});
}

void tell_of_contract(const Acting& acting, const Demand& demand, const Answer& answer,
                      AccountId by) {
    const Words words{.subject = {tr("The contract for “{title}” is made"), titled(demand)},
                      .paragraphs = {{tr("The other side noted that the contract is made."), {}}},
                      .button = tr("Open it"),
                      .path = path_of(demand.demand_id, "/answers/" + to_string(answer.answer_id))};
    tell_everybody_of(acting, answer, words, by);
    if (demand.posted_by != by) {
        tell_poster(acting, demand, "work answer to " + to_string(answer.answer_id), words);
    }
}

void tell_of_end(const Acting& acting, const Demand& demand, std::int64_t days_left) {
    const std::string about = "work end " + to_string(demand.demand_id);
    if (days_left < 0) {
        return tell_poster(
            acting, demand, about,
            {.subject = {tr("“{title}” has ended: what became of it?"), titled(demand)},
             .paragraphs = {{tr("It takes no answers any more. Say in one click "
                                "whether somebody was found, or make it longer."),
                             {}}},
             .button = tr("Say what became of it"),
             .path = {}});
    }
    tell_poster(acting, demand, about,
                {.subject = {days_left > 1    ? tr("“{title}” ends within a week")
                             : days_left == 1 ? tr("“{title}” ends tomorrow")
                                              : tr("“{title}” ends today"),
                             titled(demand)},
                 .paragraphs = {{tr("After that day nobody can answer it. Make it longer if you "
                                    "still look, or close it and say what became of it."),
                                 {}}},
                 .button = tr("Open it"),
                 .path = {}});
}

}  // namespace agora::work
