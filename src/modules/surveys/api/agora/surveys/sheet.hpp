#pragma once

#include "agora/surveys/questionnaire.hpp"

#include <map>

namespace agora::surveys {

/// What stands in one line: of a matrix which option (`value`) a row (`of`) got, of a ranking which place
/// (from 1) an option got.
struct Mark {
    std::int64_t of = 0;
    std::int64_t value = 0;
    auto operator<=>(const Mark&) const = default;
};
AGORA_FIELDS(Mark, of, value)

/// One answer to one question.
struct Given {
    std::int64_t question = 0;
    std::vector<std::int64_t> chosen = {};   ///< of one, several
    std::optional<std::int64_t> value = {};  ///< of a scale or a number
    std::vector<Mark> marks = {};            ///< of a matrix or a ranking, each `of` once
    std::string text = {};
    bool quotable = false;  ///< the text may be quoted, without a name

    bool is_empty() const { return chosen.empty() && !value && marks.empty() && text.empty(); }
    /// 0: none.
    std::int64_t mark_of(std::int64_t line) const;
    bool operator==(const Given&) const = default;
};
AGORA_FIELDS(Given, question, chosen, value, marks, text, quotable)

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
