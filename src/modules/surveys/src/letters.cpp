#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "sight.hpp"

namespace agora::surveys {
namespace {

std::string about_of(const Survey& survey) {
    return "survey " + to_string(survey.survey_id);
}

inbox::Kind kind_of(const Survey& survey) {
    return survey.circle_id ? inbox::Kind::group : inbox::Kind::proposal;
}

}  // namespace

void mail_asking(web::Services& services, db::WriteTx& tx, const Survey& survey, AccountId to,
                 Asking asking, Instant now) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const Questionnaire questionnaire = read_questionnaire(survey.document);
    const Language language = language_for(questionnaire, account->language);
    const auto told = [&](std::string_view source) {
        return Message{source,
                       {{"survey", questionnaire.title.in(language)},
                        {"minutes", std::to_string(survey.minutes)},
                        {"day", locale::date(account->language, survey.state == State::piloting
                                                                    ? survey.pilot_until
                                                                    : survey.closes_on)}}};
    };
    const bool again = asking == Asking::reminder;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(
        told(again ? tr("Still open: “{survey}”") : tr("What do you think? “{survey}”")));
    letter.paragraphs = {
        pen.hello(),
        pen.say(told(again ? tr("The survey “{survey}” still waits for your answers, until {day}. "
                                "It takes some {minutes} minutes.")
                           : tr("You are asked to answer the survey “{survey}”, until {day}. It "
                                "takes some {minutes} minutes."))),
        pen.say(tr("Your answers are kept without your name: we know that you answered, and "
                   "nobody can find out what."))};
    const std::string path = path_of(survey.survey_id);
    pen.put_button(letter, tr("Answer the survey"), path);
    pen.put_reason(letter, told(again ? tr("You get this mail because you have not answered yet. "
                                           "People are reminded twice at most.")
                                      : tr("You get this mail because the survey is for members "
                                           "like you. To answer is free.")));
    const inbox::Notice notice{.kind = kind_of(survey),
                               .about = about_of(survey),
                               .path = path,
                               .sentence = told(again ? tr("Still open: “{survey}”")
                                                      : tr("What do you think? “{survey}”")),
                               .circle = survey.circle_id.value()};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

void mail_maker(web::Services& services, db::WriteTx& tx, const Survey& survey, Instant now) {
    const auto account = accounts::find_account(tx, survey.made_by);
    if (!account) return;
    const Questionnaire questionnaire = read_questionnaire(survey.document);
    const Language language = language_for(questionnaire, account->language);
    const Message sentence{survey.has_ended() ? tr("There are results: “{survey}”")
                                              : tr("The pilot has ended: “{survey}”"),
                           {{"survey", questionnaire.title.in(language)}}};
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(sentence);
    letter.paragraphs = {
        pen.hello(),
        pen.say(survey.has_ended()
                    ? tr("Your survey has ended. Whoever could answer it can read the results.")
                    : tr("Look at what the pilot gave, then open the survey to everybody whom it "
                         "is for, or end it."))};
    const std::string path = path_of(survey.survey_id, "/results");
    pen.put_button(letter, tr("See the results"), path);
    pen.put_reason(letter, {tr("You get this mail because you made this survey."), {}});
    const inbox::Notice notice{.kind = kind_of(survey),
                               .about = about_of(survey) + " results",
                               .path = path,
                               .sentence = sentence,
                               .circle = survey.circle_id.value()};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

}  // namespace agora::surveys
