#pragma once

#include "agora/surveys/survey.hpp"

#include <map>
#include <set>

namespace agora::locale {
class Translator;
}

namespace agora::surveys {

/// The texts of one question as two people coded them.
struct WholeCoding {
    std::int64_t question = 0;
    std::vector<Code> codes = {};
    AccountId first = {};
    AccountId second = {};
    /// What each gave a text, by the text.
    std::map<std::string, std::pair<std::set<std::int64_t>, std::set<std::int64_t>>> given = {};
};

/// A survey as it stands after a life of its own, without any mail: for demonstrations and transfers.
struct WholeSurvey {
    Survey survey = {};  ///< without id and document
    Questionnaire questionnaire = {};
    std::map<AccountId, bool> roll = {};   ///< who was invited: answered or not
    std::vector<Response> responses = {};  ///< an empty key is drawn
    std::vector<WholeCoding> codings = {};
};

SurveyId put_whole_survey(db::WriteTx& tx, const WholeSurvey& whole);

/// The questions of every self-evaluation, in three languages.
Questionnaire self_evaluation(const locale::Translator& translator);

}  // namespace agora::surveys
