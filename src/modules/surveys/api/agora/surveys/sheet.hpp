#pragma once

#include "agora/surveys/questionnaire.hpp"

#include <map>

namespace agora::surveys {

/// One answer to one question.
struct Given {
    std::int64_t question = 0;
    std::vector<std::int64_t> chosen = {};   ///< of one, several
    std::optional<std::int64_t> value = {};  ///< of a scale or a number
    std::string text = {};
    bool quotable = false;  ///< the text may be quoted, without a name

    bool is_empty() const { return chosen.empty() && !value && text.empty(); }
    bool operator==(const Given&) const = default;
};
AGORA_FIELDS(Given, question, chosen, value, text, quotable)

/// What one person answered, by question: without who and without when.
using Sheet = std::map<std::int64_t, Given>;

/// As it is kept; and back. What is not one is an empty sheet.
std::string written(const Sheet& sheet);
Sheet read_sheet(std::string_view text);

/// Whether the answers so far let this question be asked.
bool is_asked(const Questionnaire& questionnaire, const Question& question, const Sheet& sheet);
/// Without answers to what is not asked, without empty ones, choices in order and once.
Sheet settled(const Questionnaire& questionnaire, Sheet sheet);

}  // namespace agora::surveys
