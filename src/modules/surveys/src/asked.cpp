#include "agora/surveys/asked.hpp"

#include "audience.hpp"
#include "roll_store.hpp"
#include "sight.hpp"

namespace agora::surveys {

std::vector<Asked> list_asked(const web::Call& call, db::ReadTx& tx, std::int64_t most) {
    std::vector<Asked> asked;
    if (!call.actor.is_member()) return asked;
    for (const Survey& survey : list_waiting(tx, call.actor.account, most)) {
        if (!takes_answers(survey, web::today_of(call))) continue;
        const Questionnaire questionnaire = read_questionnaire(survey.document);
        const Language language = language_for(questionnaire, call.language);
        const bool pilot = survey.state == State::piloting;
        asked.push_back({.path = path_of(survey.survey_id),
                         .title = questionnaire.title.in(language),
                         .lang = std::string{code(language)},
                         .minutes = survey.minutes,
                         .until = pilot ? survey.pilot_until : survey.closes_on,
                         .since = survey.opened_at.value_or(survey.made_at)});
    }
    return asked;
}

}  // namespace agora::surveys
