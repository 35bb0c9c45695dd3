#include "agora/surveys/questionnaire.hpp"

#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

using fields::Json;

Words words_of(const Json& json) {
    Words words;
    for (const Language language : kLanguages) {
        words.in(language) = std::string{json[code(language)].text().value_or("")};
    }
    return words;
}

template <typename Enum>
Enum enum_of(const Json& json, Enum otherwise) {
    return fields::enum_value<Enum>(json.text().value_or("")).value_or(otherwise);
}

std::vector<Option> options_of(const Json& json) {
    std::vector<Option> options;
    for (const Json& option : json.items()) {
        options.push_back({option["number"].integer().value_or(0), words_of(option["words"])});
    }
    return options;
}

const Option* with_number(const std::vector<Option>& options, std::int64_t number) {
    const auto found = std::ranges::find(options, number, &Option::number);
    return found == options.end() ? nullptr : &*found;
}

Question question_of(const Json& json) {
    Question question{.number = json["number"].integer().value_or(0),
                      .kind = enum_of(json["kind"], Kind::one),
                      .required = json["required"].boolean().value_or(false),
                      .splits = json["splits"].boolean().value_or(false),
                      .most = json["most"].integer().value_or(0),
                      .key = std::string{json["key"].text().value_or("")},
                      .words = words_of(json["words"]),
                      .hint = words_of(json["hint"]),
                      .low = words_of(json["low"]),
                      .high = words_of(json["high"])};
    question.options = options_of(json["options"]);
    question.rows = options_of(json["rows"]);
    const Json condition = json["condition"];
    question.condition = {
        condition["question"].integer().value_or(0), enum_of(condition["test"], Comparison::is),
        condition["value"].integer().value_or(0), condition["row"].integer().value_or(0)};
    return question;
}

/// Every text of it, whether it may be empty or not.
std::vector<const Words*> all_words(const Questionnaire& questionnaire) {
    std::vector<const Words*> all{&questionnaire.title, &questionnaire.intro};
    for (const Question& question : questionnaire.questions) {
        for (const Words* words :
             {&question.words, &question.hint, &question.low, &question.high}) {
            all.push_back(words);
        }
        for (const Option& option : question.options) all.push_back(&option.words);
        for (const Option& row : question.rows) all.push_back(&row.words);
    }
    return all;
}

}  // namespace

const std::string& Words::in(Language language) const {
    return language == Language::nl ? nl : language == Language::fr ? fr : en;
}

std::string& Words::in(Language language) {
    return language == Language::nl ? nl : language == Language::fr ? fr : en;
}

const Option* Question::option(std::int64_t wanted) const {
    return with_number(options, wanted);
}

const Option* Question::row(std::int64_t wanted) const {
    return with_number(rows, wanted);
}

std::size_t most_options(Kind kind) {
    return kind == Kind::matrix ? kMostColumns : kind == Kind::ranking ? kMostRanked : kMostOptions;
}

const Question* Questionnaire::find(std::int64_t number) const {
    const auto place = place_of(number);
    return place ? &questions[*place] : nullptr;
}

std::optional<std::size_t> Questionnaire::place_of(std::int64_t number) const {
    const auto found = std::ranges::find(questions, number, &Question::number);
    if (found == questions.end()) return std::nullopt;
    return static_cast<std::size_t>(found - questions.begin());
}

std::string written(const Questionnaire& questionnaire) {
    return fields::to_json(questionnaire);
}

Questionnaire read_questionnaire(std::string_view text) {
    const auto json = fields::parse_json(text);
    if (!json) return {};
    Questionnaire questionnaire{.title = words_of((*json)["title"]),
                                .intro = words_of((*json)["intro"]),
                                .next = (*json)["next"].integer().value_or(1)};
    for (const Json& question : (*json)["questions"].items()) {
        questionnaire.questions.push_back(question_of(question));
    }
    return questionnaire;
}

bool is_whole_in(const Questionnaire& questionnaire, Language language) {
    if (questionnaire.title.in(language).empty()) return false;
    return std::ranges::all_of(all_words(questionnaire), [&](const Words* words) {
        return words->is_empty() || !words->in(language).empty();
    });
}

Language language_for(const Questionnaire& questionnaire, Language reader) {
    if (is_whole_in(questionnaire, reader)) return reader;
    for (const Language language : kLanguages) {
        if (is_whole_in(questionnaire, language)) return language;
    }
    return reader;
}

}  // namespace agora::surveys
