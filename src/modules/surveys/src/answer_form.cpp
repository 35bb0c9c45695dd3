#include "answer_form.hpp"

#include "refusals.hpp"

#include <algorithm>
#include <charconv>

namespace agora::surveys {
namespace {

using fields::FieldType;

FieldType type_of(Kind kind) {
    switch (kind) {
        case Kind::one:
        case Kind::scale:
            return FieldType::radios;
        case Kind::several:
            return FieldType::checkboxes;
        case Kind::number:
            return FieldType::number;
        case Kind::text:
            return FieldType::textarea;
        case Kind::matrix:
            return FieldType::radios;
        case Kind::ranking:
            return FieldType::select;
    }
    return FieldType::text;
}

std::vector<fields::Choice> choices_of(const web::Call& call, const Question& question,
                                       Language language) {
    std::vector<fields::Choice> choices;
    if (question.kind == Kind::ranking) {
        choices.push_back({"", call.say(tr("no place"))});
        for (std::size_t place = 1; place <= question.options.size(); ++place) {
            choices.push_back({std::to_string(place), std::to_string(place)});
        }
        return choices;
    }
    for (const Option& option : question.options) {
        choices.push_back({std::to_string(option.number), option.words.in(language)});
    }
    for (std::int64_t value = 1; question.kind == Kind::scale && value <= question.most; ++value) {
        const std::string number = std::to_string(value);
        const std::string& end = value == 1               ? question.low.in(language)
                                 : value == question.most ? question.high.in(language)
                                                          : Words{}.en;
        choices.push_back({number, end.empty() ? number : number + " · " + end});
    }
    // A chosen radio can't be taken back without script.
    if (!question.required && question.kind != Kind::several) {
        choices.push_back({"", call.say(tr("No answer"))});
    }
    return choices;
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// What is no option or no place is left out; check_form says so.
std::vector<Mark> marks_in(const Question& question, const fields::NameValues& sent) {
    std::vector<Mark> marks;
    for (const Option& line : lines_of(question)) {
        const auto value = number_in(trimmed(sent[name_of(question, line)])).value_or(0);
        const bool fits = question.kind == Kind::matrix
                              ? question.option(value) != nullptr
                              : value >= 1 && value <= std::ssize(question.options);
        if (fits) marks.push_back({line.number, value});
    }
    return marks;
}

Given given_in(const Question& question, const fields::NameValues& sent) {
    Given given{.question = question.number};
    const std::string name = name_of(question);
    switch (question.kind) {
        case Kind::one:
        case Kind::several:
            for (const std::string_view text : sent.all(name)) {
                const auto number = number_in(trimmed(text));
                if (number && question.option(*number) != nullptr) given.chosen.push_back(*number);
            }
            break;
        case Kind::scale:
        case Kind::number:
            given.value = number_in(trimmed(sent[name]));
            break;
        case Kind::text:
            given.text = std::string{trimmed(sent[name])};
            given.quotable = sent[name + "_quote"] == "true";
            break;
        case Kind::matrix:
        case Kind::ranking:
            given.marks = marks_in(question, sent);
            break;
    }
    return given;
}

/// All places, each once, or none. What is needed and left open, check_form says.
void check_places(const Question& question, const Given& given, std::vector<Refusal>& refusals) {
    for (const Option& option : question.options) {
        const std::int64_t place = given.mark_of(option.number);
        const std::string name = name_of(question, option);
        if (place == 0 && !question.required) {
            refusals.emplace_back(SurveyRefusal::place_left_open, name);
        } else if (place > 0 && std::ranges::count(given.marks, place, &Mark::value) > 1) {
            refusals.emplace_back(SurveyRefusal::place_given_twice, name,
                                  std::vector<std::pair<std::string_view, std::string>>{
                                      {"place", std::to_string(place)}});
        }
    }
}

/// The texts live in `made`.
void add_lines(const web::Call& call, const Question& question, Language language,
               const fields::FormField& like, AnswerForm& made) {
    const auto choices = choices_of(call, question, language);
    for (const Option& line : lines_of(question)) {
        fields::FormField field = like;
        field.name = made.texts.emplace_back(name_of(question, line));
        field.label = made.texts.emplace_back(line.words.in(language));
        made.form.push_back(field);
        made.context.choices.push_back({field.name, choices});
    }
}

}  // namespace

std::string name_of(const Question& question) {
    return "q" + std::to_string(question.number);
}

std::string name_of(const Question& question, const Option& line) {
    return name_of(question) + "_" + std::to_string(line.number);
}

const std::vector<Option>& lines_of(const Question& question) {
    static const std::vector<Option> kNone;
    return question.kind == Kind::matrix    ? question.rows
           : question.kind == Kind::ranking ? question.options
                                            : kNone;
}

std::string hint_of(const web::Call& call, const Questionnaire& questionnaire,
                    const Question& question, Language language) {
    std::vector<std::string> parts;
    const std::string condition = say_condition(call, questionnaire, question, language);
    if (!condition.empty()) parts.push_back(condition);
    if (!question.hint.in(language).empty()) parts.push_back(question.hint.in(language));
    if (question.kind == Kind::several) {
        parts.push_back(question.most > 0 ? call.say({tr("Choose at most {most}."),
                                                      {{"most", std::to_string(question.most)}}})
                                          : call.say(tr("Several are possible.")));
    }
    if (question.kind == Kind::text) {
        parts.push_back(call.say(tr("Leave out names: people you know read it.")));
    }
    if (question.kind == Kind::matrix) {
        parts.push_back(call.say(tr("Choose one on each line.")));
    }
    if (question.kind == Kind::ranking) {
        const std::string last = std::to_string(question.options.size());
        parts.push_back(call.say(
            {tr("Give each a place, from 1 for the first to {last} for the last, and no place "
                "twice."),
             {{"last", last}}}));
        if (!question.required) parts.push_back(call.say(tr("Or give none at all.")));
    }
    return joined(parts, " ");
}

namespace {

/// On a row of a matrix, or on what stands first in a ranking.
std::string say_condition_on_line(const web::Call& call, const Question& other,
                                  const Condition& condition, Language language) {
    const Option* row = other.row(condition.row);
    const Option* option = other.option(condition.value);
    const std::vector<std::pair<std::string_view, std::string>> values{
        {"question", other.words.in(language)},
        {"row", row != nullptr ? row->words.in(language) : std::string{}},
        {"value", option != nullptr ? option->words.in(language) : std::string{}}};
    const bool is = condition.test == Comparison::is;
    if (other.kind == Kind::ranking) {
        return call.say(
            is ? Message{tr("Only if “{value}” is your first of “{question}”."), values}
               : Message{tr("Only if “{value}” is not your first of “{question}”."), values});
    }
    return call.say(
        is ? Message{tr("Only if you say “{value}” of “{row}” in “{question}”."), values}
           : Message{tr("Only if you don't say “{value}” of “{row}” in “{question}”."), values});
}

}  // namespace

std::string say_condition(const web::Call& call, const Questionnaire& questionnaire,
                          const Question& question, Language language) {
    const Condition& condition = question.condition;
    const Question* other = questionnaire.find(condition.question);
    if (other == nullptr) return {};
    const Option* option = other->option(condition.value);
    if (other->kind == Kind::matrix || other->kind == Kind::ranking) {
        return say_condition_on_line(call, *other, condition, language);
    }
    const std::vector<std::pair<std::string_view, std::string>> values{
        {"question", other->words.in(language)},
        {"value",
         option != nullptr ? option->words.in(language) : std::to_string(condition.value)}};
    switch (condition.test) {
        case Comparison::is:
            return call.say({tr("Only if your answer to “{question}” is “{value}”."), values});
        case Comparison::is_not:
            return call.say({tr("Only if your answer to “{question}” is not “{value}”."), values});
        case Comparison::at_least:
            return call.say(
                {tr("Only if your answer to “{question}” is at least {value}."), values});
        case Comparison::at_most:
            return call.say(
                {tr("Only if your answer to “{question}” is at most {value}."), values});
    }
    return {};
}

AnswerForm answer_form(const web::Call& call, const Questionnaire& questionnaire, Language language,
                       const Sheet& sheet) {
    AnswerForm made;
    const auto kept = [&](std::string text) -> std::string_view {
        return made.texts.emplace_back(std::move(text));
    };
    for (const Question& question : questionnaire.questions) {
        const std::string_view name = kept(name_of(question));
        fields::FormField field{
            .name = name,
            .type = type_of(question.kind),
            .label = kept(question.words.in(language)),
            .hint = kept(hint_of(call, questionnaire, question, language)),
            .required = question.required && is_asked(questionnaire, question, sheet)};
        if (!lines_of(question).empty()) {
            add_lines(call, question, language, field, made);
            continue;
        }
        if (question.kind == Kind::number) {
            field.least = 0;
            field.most = kLargestNumber;
        }
        if (question.kind == Kind::text) {
            field.maximum = kLongestAnswer;
            field.rows = 4;
        }
        made.form.push_back(field);
        const auto choices = choices_of(call, question, language);
        if (field.type == FieldType::radios || field.type == FieldType::checkboxes) {
            made.context.choices.push_back({name, choices});
        }
        if (question.kind == Kind::text) {
            made.form.push_back(
                {.name = kept(name_of(question) + "_quote"),
                 .type = FieldType::checkbox,
                 .label = tr("This text may stand in the results, without my name")});
        }
    }
    return made;
}

Sheet sheet_in(const Questionnaire& questionnaire, const fields::NameValues& sent) {
    Sheet sheet;
    for (const Question& question : questionnaire.questions) {
        Given given = given_in(question, sent);
        if (!given.is_empty()) sheet[question.number] = std::move(given);
    }
    return sheet;
}

std::vector<Refusal> refusals_of(const Questionnaire& questionnaire, const Sheet& sheet) {
    std::vector<Refusal> refusals;
    for (const auto& [number, given] : sheet) {
        const Question* question = questionnaire.find(number);
        if (question == nullptr || !is_asked(questionnaire, *question, sheet)) continue;
        if (question->kind == Kind::ranking) check_places(*question, given, refusals);
        if (question->most == 0 || question->kind != Kind::several) continue;
        if (std::ssize(given.chosen) <= question->most) continue;
        refusals.emplace_back(SurveyRefusal::too_many_chosen, name_of(*question),
                              std::vector<std::pair<std::string_view, std::string>>{
                                  {"most", std::to_string(question->most)}});
    }
    return refusals;
}

}  // namespace agora::surveys
