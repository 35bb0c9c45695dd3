#pragma once

#include "agora/base/result.hpp"
#include "agora/surveys/questionnaire.hpp"

// Changes of a questionnaire, as plain values.
namespace agora::surveys {

enum class Step { up, down };
AGORA_ENUM(Step, up, down)

/// At the end; its number is given.
Result<Questionnaire> with_question(Questionnaire questionnaire, Question question);
/// In the place of the one with its number.
Result<Questionnaire> with_changed(Questionnaire questionnaire, Question question);
/// Nothing may depend on it.
Result<Questionnaire> without_question(Questionnaire questionnaire, std::int64_t number);
/// By one place, unless it would pass a question that it depends on, or that depends on it.
Result<Questionnaire> with_moved(Questionnaire questionnaire, std::int64_t number, Step step);

}  // namespace agora::surveys
