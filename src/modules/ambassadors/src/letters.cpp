#include "letters.hpp"

#include "agora/accounts/account.hpp"
#include "agora/clock/clock.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "mission_store.hpp"
#include "post.hpp"
#include "sheet_store.hpp"

namespace agora::ambassadors {
namespace {

constexpr std::size_t kAtOnce = 20;

struct TellCharter {
    static constexpr std::string_view kName = "ambassadors.tell_charter";
    std::int64_t version = 0;
};
AGORA_FIELDS(TellCharter, version)

constexpr std::string_view kAsCandidate =
    tr("You get this mail because you applied to be an ambassador.");
constexpr std::string_view kAsAmbassador = tr("You get this mail because you are an ambassador.");

Message answer_of(Standing standing) {
    switch (standing) {
        case Standing::accepted:
            return {tr("You are an ambassador. Sign the charter, and you can go on a mission."),
                    {}};
        case Standing::waiting:
            return {tr("Two people said yes to your application. There is no place for one more "
                       "ambassador in your sectors or regions now: you are on the waiting list, "
                       "and come in when there is one."),
                    {}};
        default:
            return {tr("Your application was not accepted. You can read why, and appeal: then "
                       "other people judge it."),
                    {}};
    }
}

std::string when_of(const Mission& mission, Language language) {
    return locale::date_time(language, mission.starts_at, {});
}

/// {title} and {when} in the texts are those of the mission.
void post_mission(const Acting& acting, const Mission& mission, AccountId to,
                  std::string_view subject, std::vector<Message> paragraphs) {
    const auto account = to ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account) return;
    const auto filled = [&](Message message) {
        message.values.emplace_back("title", mission.title);
        message.values.emplace_back("when", when_of(mission, account->language));
        return message;
    };
    for (Message& paragraph : paragraphs) paragraph = filled(std::move(paragraph));
    const std::string number = std::to_string(mission.number);
    post(acting, to,
         {.about = "ambassadors mission " + number + " " + std::string{subject},
          .path = "/missions/" + number,
          .subject = filled({subject, {}}),
          .paragraphs = std::move(paragraphs),
          .button = tr("See the mission"),
          .reason = tr("You get this mail because it concerns a mission of yours.")});
}

std::string_view subject_of(const Mission& mission, const Seat& seat) {
    if (mission.state == MissionState::cancelled) {
        return tr("“{title}” on {when} is cancelled");
    }
    switch (seat.state) {
        case SeatState::asked:
            return tr("Will you represent us? “{title}” on {when}");
        case SeatState::confirmed:
            return tr("You are on “{title}”, {when}");
        case SeatState::withdrawn:
            return tr("You no longer go to “{title}”, {when}");
        default:
            return tr("“{title}” on {when}: not this time");
    }
}

}  // namespace

void mail_answer(const Acting& acting, const Sheet& sheet,
                 const std::vector<std::string>& reasons) {
    std::vector<Message> paragraphs{answer_of(sheet.standing)};
    for (const std::string& reason : reasons) {
        paragraphs.push_back({tr("One of the judges writes: {reason}"), {{"reason", reason}}});
    }
    post(acting, sheet.account_id,
         {.about = "ambassadors answer",
          .path = "/ambassadors/sheet",
          .subject = {tr("The answer to your application as an ambassador"), {}},
          .paragraphs = std::move(paragraphs),
          .button = tr("See my sheet"),
          .reason = kAsCandidate});
}

void mail_place(const Acting& acting, const Sheet& sheet) {
    post(acting, sheet.account_id,
         {.about = "ambassadors place",
          .path = "/ambassadors/sheet",
          .subject = {tr("There is a place: you are an ambassador"), {}},
          .paragraphs = {answer_of(Standing::accepted)},
          .button = tr("See my sheet"),
          .reason = kAsCandidate});
}

void mail_invitation(const Acting& acting, const Invitation& invitation) {
    const auto inviter = accounts::find_account(acting.tx, invitation.invited_by);
    const auto invited = accounts::find_account(acting.tx, invitation.account_id);
    if (!inviter || !invited) return;
    std::vector<Message> paragraphs{
        {tr("{name} of the team thinks that you would represent the cooperative well, and asks "
            "whether you want to. Nothing happens unless you say yes yourself; the invitation "
            "ends on {date}."),
         {{"name", inviter->name},
          {"date",
           locale::date(invited->language, locale::local_date(invitation.expires_at, {}))}}}};
    if (!invitation.words.empty()) {
        paragraphs.push_back({tr("They write: {body}"), {{"body", invitation.words}}});
    }
    post(acting, invitation.account_id,
         {.about = "ambassadors invitation",
          .path = "/ambassadors",
          .subject = {tr("Will you be an ambassador?"), {}},
          .paragraphs = std::move(paragraphs),
          .button = tr("Answer"),
          .reason = tr("You get this mail because somebody of the team invited you.")});
}

void tell_charter(const Acting& acting, std::int64_t version) {
    jobs::enqueue(acting.tx, TellCharter{version}, {.run_at = acting.origin.at});
}

jobs::Kind telling(web::Services& services) {
    const auto tell_some = [&services](const TellCharter& task) {
        const Instant now = services.clock.now();
        services.database.write([&](db::WriteTx& tx) {
            // The mark stays with the version, so that a job that runs twice tells nobody twice.
            const std::int64_t before = charter_told_until(tx, task.version);
            std::int64_t last = before;
            std::size_t told = 0;
            for (const Sheet& sheet : list_sheets(tx, Standing::accepted)) {
                if (sheet.number <= before || sheet.charter >= task.version) continue;
                if (told++ == kAtOnce) {
                    jobs::enqueue(tx, TellCharter{task.version}, {.run_at = now});
                    break;
                }
                last = sheet.number;
                post({tx, services, {{}, now}}, sheet.account_id,
                     {.about = "ambassadors charter",
                      .path = "/ambassadors/charter",
                      .subject = {tr("The charter of ambassadors has changed"), {}},
                      .paragraphs = {{tr("There is a new version of the charter. Read it and sign "
                                         "it: until then you are asked for no new mission."),
                                      {}}},
                      .button = tr("Read the charter"),
                      .reason = kAsAmbassador});
            }
            if (last != before) set_charter_told_until(tx, task.version, last);
        });
    };
    return {.name = std::string{TellCharter::kName}, .run = [tell_some](const jobs::Job& job) {
                tell_some(journal::event_of<TellCharter>(job.payload));
            }};
}

void mail_seat(const Acting& acting, const Mission& mission, const Seat& seat) {
    std::vector<Message> paragraphs;
    if (mission.state == MissionState::cancelled) {
        paragraphs = {{tr("The mission does not take place. The reason: {reason}"),
                       {{"reason", mission.reason}}}};
    } else if (seat.state == SeatState::asked) {
        paragraphs = {{tr("The support group asks you for this mission. Say yes or no on its "
                          "page."),
                       {}}};
    } else if (seat.state == SeatState::confirmed) {
        paragraphs = {{tr("Its page says what is expected, what you take with you and who comes "
                          "along. You are our ambassador from its beginning to its end."),
                       {}}};
    } else if (seat.state == SeatState::withdrawn) {
        paragraphs = {{tr("The support group took you off this mission. Ask them when you do not "
                          "know why."),
                       {}}};
    } else {
        paragraphs = {{tr("Thank you for your offer. Somebody else goes on this mission."), {}}};
    }
    post_mission(acting, mission, seat.account_id, subject_of(mission, seat),
                 std::move(paragraphs));
}

void mail_decision(const Acting& acting, const Mission& mission) {
    if (mission.state == MissionState::open) {
        post_mission(acting, mission, mission.proposed_by,
                     tr("The support group says yes to “{title}”"),
                     {{tr("You proposed this mission for {when}. It takes place, and you are on "
                          "it."),
                       {}}});
    } else {
        post_mission(acting, mission, mission.proposed_by,
                     tr("The support group says no to “{title}”"),
                     {{tr("The reason: {reason}"), {{"reason", mission.reason}}}});
    }
}

void mail_question_answered(const Acting& acting, const Question& question) {
    const auto mission =
        question.mission_id ? find_mission_by_id(acting.tx, *question.mission_id) : std::nullopt;
    post(acting, question.asked_by,
         {.about = "ambassadors question " + to_string(question.question_id),
          .path = mission ? "/missions/" + std::to_string(mission->number) : "/ambassadors/spoken",
          .subject = {tr("The team answers a question that you brought back"), {}},
          .paragraphs = {{tr("You brought back this question: {body}"), {{"body", question.body}}},
                         {tr("The answer: {answer}"), {{"answer", question.answer}}}},
          .button = tr("See it"),
          .reason = tr("You get this mail because you told what people asked.")});
}

}  // namespace agora::ambassadors
