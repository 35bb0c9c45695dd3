#pragma once

#include "agora/base/language.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a survey asks, as a plain value: it is read and kept as a whole.
namespace agora::surveys {

inline constexpr std::size_t kMostQuestions = 60;
inline constexpr std::size_t kMostOptions = 30;
inline constexpr std::size_t kMostRows = 15;     ///< statements of a matrix
inline constexpr std::size_t kMostColumns = 10;  ///< of a matrix
inline constexpr std::size_t kMostRanked = 10;   ///< options of a ranking
inline constexpr std::int64_t kMostScale = 10;
inline constexpr std::size_t kLongestAnswer = 3000;  ///< characters
inline constexpr std::int64_t kLargestNumber = 1'000'000'000;

/// A text in the three languages of the pages, side by side; empty where it is still missing.
struct Words {
    std::string nl = {};
    std::string fr = {};
    std::string en = {};

    const std::string& in(Language language) const;
    std::string& in(Language language);
    bool is_empty() const { return nl.empty() && fr.empty() && en.empty(); }
    bool operator==(const Words&) const = default;
};
AGORA_FIELDS(Words, nl, fr, en)

/// matrix: one of its options for each of its rows; ranking: all its options in an order.
enum class Kind { one, several, scale, number, text, matrix, ranking };
AGORA_ENUM(Kind, one, several, scale, number, text, matrix, ranking)

/// How many options a question of this kind takes.
std::size_t most_options(Kind kind);

struct Option {
    std::int64_t number = 0;  ///< within its question
    Words words = {};
    bool operator==(const Option&) const = default;
};
AGORA_FIELDS(Option, number, words)

/// `is` and `is_not` of an option that was chosen, alone, among others, in a row or in the first place; `at_least` and `at_most` of a
/// scale or a number.
enum class Comparison { is, is_not, at_least, at_most };
AGORA_ENUM(Comparison, is, is_not, at_least, at_most)

/// A question is asked when the answer to an earlier one fits. An earlier one that was not asked or not
/// answered fits nothing.
struct Condition {
    std::int64_t question = 0;  ///< 0: none
    Comparison test = Comparison::is;
    std::int64_t value = 0;
    std::int64_t row = 0;  ///< of a matrix; 0: none
    bool operator==(const Condition&) const = default;
};
AGORA_FIELDS(Condition, question, test, value, row)

struct Question {
    std::int64_t number = 0;  ///< for ever, wherever it stands
    Kind kind = Kind::one;
    bool required = false;
    bool splits = false;    ///< results may be shown apart for each option of it; of `one` only
    std::int64_t most = 0;  ///< the end of a scale that begins at 1; how many of several, 0: all
    std::string key = {};   ///< the same in every survey from one template
    Words words = {};
    Words hint = {};
    Words low = {};                    ///< what 1 on a scale means
    Words high = {};                   ///< what its end means
    std::vector<Option> options = {};  ///< of a matrix its columns
    std::vector<Option> rows = {};     ///< of a matrix alone
    Condition condition = {};

    const Option* option(std::int64_t number) const;
    const Option* row(std::int64_t number) const;
    bool operator==(const Question&) const = default;
};
AGORA_FIELDS(Question, number, kind, required, splits, most, key, words, hint, low, high, options,
             rows, condition)

struct Questionnaire {
    Words title = {};
    Words intro = {};
    std::vector<Question> questions = {};
    std::int64_t next = 1;  ///< number of the next question

    const Question* find(std::int64_t number) const;
    std::optional<std::size_t> place_of(std::int64_t number) const;
    bool operator==(const Questionnaire&) const = default;
};
AGORA_FIELDS(Questionnaire, title, intro, questions, next)

/// As it is kept; and back. What is not one gives an empty questionnaire.
std::string written(const Questionnaire& questionnaire);
Questionnaire read_questionnaire(std::string_view text);

/// Whether every text that stands in some language stands in this one, the title among them.
bool is_whole_in(const Questionnaire& questionnaire, Language language);
/// The reader's language when it is whole in it, else the first in which it is; the reader's when none.
Language language_for(const Questionnaire& questionnaire, Language reader);

}  // namespace agora::surveys
