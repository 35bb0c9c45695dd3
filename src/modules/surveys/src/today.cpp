#include "today.hpp"

#include "agora/locale/formats.hpp"
#include "audience.hpp"
#include "roll_store.hpp"
#include "sight.hpp"

namespace agora::surveys {

std::vector<web::TodayLine> today(web::Call& call) {
    constexpr std::int64_t kLooked = 10;
    constexpr std::size_t kMost = 2;
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const Survey& survey : list_waiting(tx, call.actor.account, kLooked)) {
            if (lines.size() == kMost || !takes_answers(survey, web::today_of(call))) continue;
            const Questionnaire questionnaire = read_questionnaire(survey.document);
            const Language language = language_for(questionnaire, call.language);
            const Date day =
                survey.state == State::piloting ? survey.pilot_until : survey.closes_on;
            lines.push_back(
                {.rank = 6,
                 .text = call.say({tr("What do you think? “{survey}”"),
                                   {{"survey", questionnaire.title.in(language)}}}),
                 .reason = call.say({tr("because you are invited to answer until {day}"),
                                     {{"day", locale::date(call.language, day)}}}),
                 .act = call.say(tr("Answer the survey")),
                 .path = path_of(survey.survey_id)});
        }
        return lines;
    });
}

}  // namespace agora::surveys
