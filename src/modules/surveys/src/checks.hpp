#pragma once

#include "agora/surveys/questionnaire.hpp"

#include <vector>

namespace agora::surveys {

/// Why a questionnaire can't be asked yet.
enum class Fault {
    no_title,
    no_question,
    too_many_questions,
    not_in_all_languages,  ///< of a question, or of title and introduction (question 0)
    in_no_language,        ///< whole in none
    question_without_words,
    too_few_options,  ///< a choice has two
    too_many_options,
    too_few_rows,       ///< of a matrix
    two_options_alike,  ///< or two rows
    condition_not_on_earlier,
    condition_fits_never,  ///< an option or value that there is not
};
AGORA_ENUM(Fault, no_title, no_question, too_many_questions, not_in_all_languages, in_no_language,
           question_without_words, too_few_options, too_many_options, too_few_rows,
           two_options_alike, condition_not_on_earlier, condition_fits_never)

struct Found {
    Fault fault;
    std::int64_t question = 0;  ///< its number; 0: of the whole
    bool operator==(const Found&) const = default;
};

/// How many languages it must be whole in: all for the cooperative, one at least within a group.
enum class Languages { all, one };

/// In the order of the questions; none: it can be asked.
std::vector<Found> faults_of(const Questionnaire& questionnaire, Languages languages);

/// Those in which a part is missing although it stands in another.
std::vector<Language> missing_in(const Question& question);
std::vector<Language> missing_in_front(const Questionnaire& questionnaire);

/// Whether the condition can be told: it looks back, at a question and a value that are there.
bool looks_back(const Questionnaire& questionnaire, const Question& question);
bool can_fit(const Question& earlier, const Condition& condition);

}  // namespace agora::surveys
