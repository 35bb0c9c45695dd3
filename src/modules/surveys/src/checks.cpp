#include "checks.hpp"

#include <algorithm>
#include <set>

namespace agora::surveys {
namespace {

bool has_choices(Kind kind) {
    return kind == Kind::one || kind == Kind::several || kind == Kind::matrix ||
           kind == Kind::ranking;
}

std::vector<Language> missing_among(const std::vector<const Words*>& all) {
    std::vector<Language> missing;
    for (const Language language : kLanguages) {
        const bool lacks = std::ranges::any_of(all, [&](const Words* words) {
            return !words->is_empty() && words->in(language).empty();
        });
        if (lacks) missing.push_back(language);
    }
    return missing;
}

bool two_alike(const std::vector<Option>& options) {
    return std::ranges::any_of(kLanguages, [&](Language language) {
        std::set<std::string_view> seen;
        return std::ranges::any_of(options, [&](const Option& option) {
            const std::string& words = option.words.in(language);
            return !words.empty() && !seen.insert(words).second;
        });
    });
}

void add_faults_of(const Questionnaire& questionnaire, const Question& question,
                   Languages languages, std::vector<Found>& found) {
    const auto add = [&](Fault fault) { found.push_back({fault, question.number}); };
    if (question.words.is_empty()) add(Fault::question_without_words);
    if (has_choices(question.kind) && question.options.size() < 2) add(Fault::too_few_options);
    if (question.options.size() > most_options(question.kind) || question.rows.size() > kMostRows) {
        add(Fault::too_many_options);
    }
    if (question.kind == Kind::matrix && question.rows.empty()) add(Fault::too_few_rows);
    if (two_alike(question.options) || two_alike(question.rows)) add(Fault::two_options_alike);
    if (languages == Languages::all && !missing_in(question).empty()) {
        add(Fault::not_in_all_languages);
    }
    if (question.condition.question == 0) return;
    if (!looks_back(questionnaire, question)) {
        add(Fault::condition_not_on_earlier);
    } else if (!can_fit(*questionnaire.find(question.condition.question), question.condition)) {
        add(Fault::condition_fits_never);
    }
}

}  // namespace

std::vector<Language> missing_in(const Question& question) {
    std::vector<const Words*> all{&question.words, &question.hint, &question.low, &question.high};
    for (const Option& option : question.options) all.push_back(&option.words);
    for (const Option& row : question.rows) all.push_back(&row.words);
    return missing_among(all);
}

std::vector<Language> missing_in_front(const Questionnaire& questionnaire) {
    return missing_among({&questionnaire.title, &questionnaire.intro});
}

bool looks_back(const Questionnaire& questionnaire, const Question& question) {
    const auto own = questionnaire.place_of(question.number);
    const auto other = questionnaire.place_of(question.condition.question);
    return own && other && *other < *own;
}

bool can_fit(const Question& earlier, const Condition& condition) {
    const bool compares =
        condition.test == Comparison::at_least || condition.test == Comparison::at_most;
    if (condition.row != 0 && earlier.kind != Kind::matrix) return false;
    switch (earlier.kind) {
        case Kind::one:
        case Kind::several:
        case Kind::ranking:
            return !compares && earlier.option(condition.value) != nullptr;
        case Kind::matrix:
            return !compares && earlier.row(condition.row) != nullptr &&
                   earlier.option(condition.value) != nullptr;
        case Kind::scale:
            return condition.value >= 1 && condition.value <= earlier.most;
        case Kind::number:
            return condition.value >= 0 && condition.value <= kLargestNumber;
        case Kind::text:
            return false;
    }
    return false;
}

std::vector<Found> faults_of(const Questionnaire& questionnaire, Languages languages) {
    std::vector<Found> found;
    if (questionnaire.title.is_empty()) found.push_back({Fault::no_title});
    if (questionnaire.questions.empty()) found.push_back({Fault::no_question});
    if (questionnaire.questions.size() > kMostQuestions) {
        found.push_back({Fault::too_many_questions});
    }
    if (languages == Languages::all && !missing_in_front(questionnaire).empty()) {
        found.push_back({Fault::not_in_all_languages});
    }
    for (const Question& question : questionnaire.questions) {
        add_faults_of(questionnaire, question, languages, found);
    }
    const bool in_one = std::ranges::any_of(
        kLanguages, [&](Language language) { return is_whole_in(questionnaire, language); });
    if (languages == Languages::one && !in_one) found.push_back({Fault::in_no_language});
    return found;
}

}  // namespace agora::surveys
