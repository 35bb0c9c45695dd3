#include "audit_words.hpp"

#include "agora/surveys/survey.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "survey_store.hpp"

namespace agora::surveys {
namespace {

std::string name_survey(const web::Call& call, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = parse_id<SurveyId>(value);
    if (word != "survey" || !id) return {};
    const auto survey = find_survey(tx, *id);
    if (!survey) return {};
    const Questionnaire questionnaire = read_questionnaire(survey->document);
    return questionnaire.title.in(language_for(questionnaire, call.language));
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {SurveyPublished::kName, tr("Survey published"),
         tr("{who} published the survey “{survey}”."), nullptr, &name_survey},
        {SurveyOpened::kName, tr("Survey opened to all"),
         tr("{who} opened the survey “{survey}” to everybody after its pilot."), nullptr,
         &name_survey},
        {SurveyClosedEarly::kName, tr("Survey ended early"),
         tr("{who} ended the survey “{survey}” before its day."), nullptr, &name_survey},
        {AnswersDownloaded::kName, tr("Answers of a survey downloaded"),
         tr("{who} downloaded the answers to the survey “{survey}”, which have no names."), nullptr,
         &name_survey},
        {SurveyModerated::kName, tr("Survey moderated"),
         tr("{who} decided about the survey “{survey}”: {measure}."), &web::say_measure,
         &name_survey},
    };
}

}  // namespace agora::surveys
