#include "agora/surveys/sheet.hpp"

#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

using fields::Json;

Given given_of(const Json& json) {
    Given given{.question = json["question"].integer().value_or(0),
                .value = json["value"].integer(),
                .text = std::string{json["text"].text().value_or("")},
                .quotable = json["quotable"].boolean().value_or(false)};
    for (const Json& chosen : json["chosen"].items()) {
        given.chosen.push_back(chosen.integer().value_or(0));
    }
    for (const Json& mark : json["marks"].items()) {
        given.marks.push_back(
            {mark["of"].integer().value_or(0), mark["value"].integer().value_or(0)});
    }
    return given;
}

bool fits(const Condition& condition, const Given& given) {
    const bool marked = condition.row > 0 ? given.mark_of(condition.row) == condition.value
                                          : given.mark_of(condition.value) == 1;
    const bool holds = std::ranges::find(given.chosen, condition.value) != given.chosen.end() ||
                       given.value == condition.value || marked;
    switch (condition.test) {
        case Comparison::is:
            return holds;
        case Comparison::is_not:
            return !holds;
        case Comparison::at_least:
            return given.value && *given.value >= condition.value;
        case Comparison::at_most:
            return given.value && *given.value <= condition.value;
    }
    return false;
}

}  // namespace

std::int64_t Given::mark_of(std::int64_t line) const {
    const auto found = std::ranges::find(marks, line, &Mark::of);
    return found == marks.end() ? 0 : found->value;
}

std::string written(const Sheet& sheet) {
    std::vector<Given> rows;
    for (const auto& [number, given] : sheet) rows.push_back(given);
    return fields::to_json(rows);
}

Sheet read_sheet(std::string_view text) {
    Sheet sheet;
    const auto json = fields::parse_json(text);
    if (!json) return sheet;
    for (const Json& row : json->items()) {
        Given given = given_of(row);
        sheet[given.question] = std::move(given);
    }
    return sheet;
}

bool is_asked(const Questionnaire& questionnaire, const Question& question, const Sheet& sheet) {
    const Question* at = &question;
    // Each step looks further back, so that this ends.
    for (std::size_t steps = 0; steps <= questionnaire.questions.size(); ++steps) {
        const Condition& condition = at->condition;
        if (condition.question == 0) return true;
        const auto found = sheet.find(condition.question);
        if (found == sheet.end() || found->second.is_empty()) return false;
        const bool row_is_open = condition.row > 0 && found->second.mark_of(condition.row) == 0;
        if (row_is_open || !fits(condition, found->second)) return false;
        at = questionnaire.find(condition.question);
        if (at == nullptr) return false;
    }
    return false;
}

Sheet settled(const Questionnaire& questionnaire, Sheet sheet) {
    Sheet settled;
    for (const Question& question : questionnaire.questions) {
        const auto found = sheet.find(question.number);
        if (found == sheet.end() || !is_asked(questionnaire, question, sheet)) continue;
        Given given = found->second;
        std::ranges::sort(given.chosen);
        const auto again = std::ranges::unique(given.chosen);
        given.chosen.erase(again.begin(), again.end());
        std::ranges::sort(given.marks);
        if (given.is_empty()) continue;
        if (given.text.empty()) given.quotable = false;
        settled[question.number] = std::move(given);
    }
    return settled;
}

}  // namespace agora::surveys
