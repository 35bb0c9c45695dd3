#pragma once

#include "agora/surveys/sheet.hpp"
#include "agora/web/answer.hpp"

#include <deque>
#include <string>
#include <vector>

namespace agora::surveys {

/// The form of a questionnaire: q1, q2 … by number, and q3_quote beside a text; of a matrix a field for each
/// row, q4_1, of a ranking one for each option with its place. Its texts live in it.
struct AnswerForm {
    std::deque<std::string> texts = {};
    std::vector<fields::FormField> form = {};
    fields::FormContext context = {};
};

/// In one language. What is required is asked for: of a question with a condition only when these answers
/// fulfil it.
AnswerForm answer_form(const web::Call& call, const Questionnaire& questionnaire, Language language,
                       const Sheet& sheet);

/// What was sent, as far as it can be read; check_form says what cannot.
Sheet sheet_in(const Questionnaire& questionnaire, const fields::NameValues& sent);
/// More choices than a question takes, places given twice or left open.
std::vector<Refusal> refusals_of(const Questionnaire& questionnaire, const Sheet& sheet);

std::string name_of(const Question& question);
/// Of one row of a matrix, or one option of a ranking.
std::string name_of(const Question& question, const Option& line);
/// What a matrix or a ranking asks line by line; empty of the other kinds.
const std::vector<Option>& lines_of(const Question& question);
std::string hint_of(const web::Call& call, const Questionnaire& questionnaire,
                    const Question& question, Language language);

/// "Only if the answer to “…” is “…”."; empty without condition.
std::string say_condition(const web::Call& call, const Questionnaire& questionnaire,
                          const Question& question, Language language);

}  // namespace agora::surveys
