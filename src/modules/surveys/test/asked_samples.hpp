#pragma once

#include "results.hpp"

#include <string>
#include <utility>
#include <vector>

// Small questionnaires and answers for the tests of rules.
namespace agora::surveys {

inline Words all_of(const std::string& text) {
    return {text, text, text};
}

inline Question one(std::int64_t number, std::int64_t options = 3) {
    Question question{.number = number, .words = all_of("Q" + std::to_string(number))};
    for (std::int64_t at = 1; at <= options; ++at) {
        question.options.push_back({at, all_of("O" + std::to_string(at))});
    }
    return question;
}

inline Question of_kind(std::int64_t number, Kind kind, std::int64_t most = 0) {
    Question question = one(number, kind == Kind::several ? 3 : 0);
    question.kind = kind;
    question.most = most;
    return question;
}

/// 1 one, 2 several (if 1 is 1), 3 scale to 5 (if 2 is not 2), 4 text (if 3 is at least 4).
inline Questionnaire chain() {
    Questionnaire made{.title = all_of("T"), .questions = {one(1)}, .next = 5};
    made.questions.push_back(of_kind(2, Kind::several));
    made.questions.back().condition = {1, Comparison::is, 1};
    made.questions.push_back(of_kind(3, Kind::scale, 5));
    made.questions.back().condition = {2, Comparison::is_not, 2};
    made.questions.push_back(of_kind(4, Kind::text));
    made.questions.back().condition = {3, Comparison::at_least, 4};
    return made;
}

inline Given chose(std::int64_t question, std::vector<std::int64_t> options) {
    return {.question = question, .chosen = std::move(options)};
}
inline Given valued(std::int64_t question, std::int64_t value) {
    return {.question = question, .value = value};
}
inline Sheet sheet_of(std::vector<Given> given) {
    Sheet sheet;
    for (Given& one : given) sheet[one.question] = one;
    return sheet;
}
inline Response response(std::vector<Given> given, Wave wave = Wave::main) {
    return {"", wave, sheet_of(std::move(given))};
}

inline std::vector<std::int64_t> asked_in(const Questionnaire& made, const Sheet& sheet) {
    std::vector<std::int64_t> asked;
    for (const Question& question : made.questions) {
        if (is_asked(made, question, sheet)) asked.push_back(question.number);
    }
    return asked;
}

}  // namespace agora::surveys
