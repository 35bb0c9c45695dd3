#pragma once

#include "agora/base/result.hpp"
#include "agora/surveys/questionnaire.hpp"
#include "agora/web/answer.hpp"

namespace agora::surveys {

struct TypedQuestion {
    Kind kind = Kind::one;
    std::string words_nl = {};
    std::string words_fr = {};
    std::string words_en = {};
    std::string hint_nl = {};
    std::string hint_fr = {};
    std::string hint_en = {};
    std::string options_nl = {};
    std::string options_fr = {};
    std::string options_en = {};
    std::string rows_nl = {};
    std::string rows_fr = {};
    std::string rows_en = {};
    std::string low_nl = {};
    std::string low_fr = {};
    std::string low_en = {};
    std::string high_nl = {};
    std::string high_fr = {};
    std::string high_en = {};
    std::optional<std::int64_t> end = {};   ///< of a scale
    std::optional<std::int64_t> most = {};  ///< of several
    bool required = false;
    bool splits = false;
    std::string condition = {};  ///< "2 is 1": question, test, value, and the row of a matrix
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedQuestion, kind, words_nl, words_fr, words_en, hint_nl, hint_fr, hint_en,
             options_nl, options_fr, options_en, rows_nl, rows_fr, rows_en, low_nl, low_fr, low_en,
             high_nl, high_fr, high_en, end, most, required, splits, condition, seen)

/// Its form. What a kind has not, it does not ask; conditions are those that the questions before it allow.
fields::Form question_form();
fields::FormContext question_context(const web::Call& call, const Questionnaire& questionnaire,
                                     const Question& question);

/// `kind`, number and key are those of `question`. Options that don't match line by line are refused.
Result<Question> question_in(const TypedQuestion& typed, const Question& question);
TypedQuestion typed_of(const Question& question, std::int64_t version);

}  // namespace agora::surveys
