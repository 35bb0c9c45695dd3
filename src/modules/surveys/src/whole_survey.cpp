#include "agora/surveys/whole_survey.hpp"

#include "coding.hpp"
#include "response_store.hpp"
#include "roll_store.hpp"
#include "survey_store.hpp"

namespace agora::surveys {
namespace {

void put_coding(db::WriteTx& tx, SurveyId survey, const WholeCoding& coding,
                const std::vector<Response>& responses) {
    const TextsOf of{survey, coding.question};
    put_codebook(tx, of, {1, coding.codes});
    insert_coder(tx, of, {1, coding.first, true});
    insert_coder(tx, of, {2, coding.second, true});
    for (const Text& text : texts_of(responses, coding.question)) {
        const auto given = coding.given.find(text.words);
        if (given == coding.given.end()) continue;
        put_coding(tx, of, {text.key, 1, numbers_text(given->second.first)});
        put_coding(tx, of, {text.key, 2, numbers_text(given->second.second)});
        if (text.quotable) insert_quote(tx, of, text.key);
    }
}

}  // namespace

SurveyId put_whole_survey(db::WriteTx& tx, const WholeSurvey& whole) {
    Survey survey = whole.survey;
    survey.survey_id = tx.new_id<SurveyId>();
    survey.document = written(whole.questionnaire);
    insert_survey(tx, survey);
    for (const auto& [account, answered] : whole.roll) {
        insert_roll(tx, {survey.survey_id, account, survey.reminders, answered});
    }
    std::vector<Response> responses = whole.responses;
    for (Response& response : responses) {
        if (response.key.empty()) response.key = new_response_key();
        response.sheet = settled(whole.questionnaire, response.sheet);
        insert_sheet(tx, survey.survey_id, response);
    }
    if (survey.has_ended()) settle_sheets(tx, survey.survey_id);
    for (const WholeCoding& coding : whole.codings) {
        put_coding(tx, survey.survey_id, coding, responses);
    }
    return survey.survey_id;
}

}  // namespace agora::surveys
