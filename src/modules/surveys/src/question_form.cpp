#include "question_form.hpp"

#include "answer_form.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::surveys {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kWordsPart = tr("The question");
constexpr std::string_view kHintPart = tr("A word of explanation");
constexpr std::string_view kRowsPart = tr("The statements, one on a line");
constexpr std::string_view kOptionsPart = tr("The options, one on a line");
constexpr std::string_view kLowPart = tr("What 1 means");
constexpr std::string_view kHighPart = tr("What the end of the scale means");
constexpr std::string_view kRulesPart = tr("How it is asked");
constexpr std::size_t kLongestWords = 300;
constexpr std::size_t kLongestOption = 150;
constexpr std::size_t kLongestOptions = kMostOptions * (kLongestOption + 1);

constexpr FormField line(std::string_view name, Language language, std::string_view part,
                         std::size_t maximum) {
    return {.name = name, .label = own_name(language), .group = part, .maximum = maximum};
}
constexpr FormField lines(std::string_view name, Language language,
                          std::string_view part = kOptionsPart) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = own_name(language),
            .group = part,
            .maximum = kLongestOptions,
            .rows = 6};
}

constexpr std::array kQuestionForm{
    FormField{.name = "kind", .type = FieldType::hidden},
    line("words_nl", Language::nl, kWordsPart, kLongestWords),
    line("words_fr", Language::fr, kWordsPart, kLongestWords),
    line("words_en", Language::en, kWordsPart, kLongestWords),
    line("hint_nl", Language::nl, kHintPart, kLongestWords),
    line("hint_fr", Language::fr, kHintPart, kLongestWords),
    line("hint_en", Language::en, kHintPart, kLongestWords),
    lines("rows_nl", Language::nl, kRowsPart),
    lines("rows_fr", Language::fr, kRowsPart),
    lines("rows_en", Language::en, kRowsPart),
    lines("options_nl", Language::nl),
    lines("options_fr", Language::fr),
    lines("options_en", Language::en),
    line("low_nl", Language::nl, kLowPart, kLongestOption),
    line("low_fr", Language::fr, kLowPart, kLongestOption),
    line("low_en", Language::en, kLowPart, kLongestOption),
    line("high_nl", Language::nl, kHighPart, kLongestOption),
    line("high_fr", Language::fr, kHighPart, kLongestOption),
    line("high_en", Language::en, kHighPart, kLongestOption),
    FormField{.name = "end",
              .type = FieldType::number,
              .label = tr("From 1 to"),
              .group = kRulesPart,
              .required = true,
              .least = 2,
              .most = kMostScale},
    FormField{.name = "most",
              .type = FieldType::number,
              .label = tr("At most how many?"),
              .hint = tr("Leave it empty when all are possible."),
              .group = kRulesPart,
              .least = 1,
              .most = kMostOptions},
    FormField{.name = "required",
              .type = FieldType::checkbox,
              .label = tr("An answer is needed"),
              .group = kRulesPart},
    FormField{.name = "splits",
              .type = FieldType::checkbox,
              .label = tr("Results may be shown apart for each of its options"),
              .hint = tr("A region or a profession, for instance. Options of too few people stay "
                         "hidden."),
              .group = kRulesPart},
    FormField{.name = "condition",
              .type = FieldType::select,
              .label = tr("When is it asked?"),
              .group = kRulesPart},
    FormField{.name = "seen", .type = FieldType::hidden},
};

std::string condition_text(const Condition& condition) {
    if (condition.question == 0) return {};
    return std::to_string(condition.question) + " " +
           std::string{fields::enum_name(condition.test)} + " " + std::to_string(condition.value) +
           (condition.row > 0 ? " " + std::to_string(condition.row) : std::string{});
}

Condition condition_in(std::string_view text) {
    const auto parts = split(text, ' ');
    if (parts.size() != 3 && parts.size() != 4) return {};
    return {parse_positive(parts[0]).value_or(0),
            fields::enum_value<Comparison>(parts[1]).value_or(Comparison::is),
            parts[2] == "0" ? 0 : parse_positive(parts[2]).value_or(0),
            parts.size() == 4 ? parse_positive(parts[3]).value_or(0) : 0};
}

std::vector<Condition> conditions_on(const Question& earlier) {
    std::vector<Condition> all;
    for (const Option& row : earlier.rows) {
        for (const Option& option : earlier.options) {
            all.push_back({earlier.number, Comparison::is, option.number, row.number});
            all.push_back({earlier.number, Comparison::is_not, option.number, row.number});
        }
    }
    if (earlier.kind == Kind::matrix) return all;
    for (const Option& option : earlier.options) {
        all.push_back({earlier.number, Comparison::is, option.number});
        all.push_back({earlier.number, Comparison::is_not, option.number});
    }
    for (std::int64_t value = 1; earlier.kind == Kind::scale && value <= earlier.most; ++value) {
        all.push_back({earlier.number, Comparison::at_least, value});
        all.push_back({earlier.number, Comparison::at_most, value});
    }
    if (earlier.kind == Kind::number) {
        all.push_back({earlier.number, Comparison::is, 0});
        all.push_back({earlier.number, Comparison::at_least, 1});
    }
    return all;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
    }
    return lines;
}

/// Lines in three languages, the names of whose fields begin with `part`.
struct TypedLines {
    std::string part;
    std::size_t most = 0;
    Words text = {};
};

Result<std::vector<Option>> options_in(const TypedLines& typed) {
    const std::array all{std::pair{Language::nl, lines_of(typed.text.nl)},
                         std::pair{Language::fr, lines_of(typed.text.fr)},
                         std::pair{Language::en, lines_of(typed.text.en)}};
    std::size_t count = 0;
    for (const auto& [language, lines] : all) count = std::max(count, lines.size());
    std::vector<Option> options(count);
    for (const auto& [language, lines] : all) {
        const std::string field = typed.part + "_" + std::string{code(language)};
        if (lines.size() > typed.most) {
            return Refusal{
                SurveyRefusal::too_many_options, field, {{"most", std::to_string(typed.most)}}};
        }
        if (!lines.empty() && lines.size() != count) {
            return Refusal{SurveyRefusal::lines_do_not_match, field};
        }
        for (std::size_t place = 0; place < lines.size(); ++place) {
            options[place].number = static_cast<std::int64_t>(place) + 1;
            options[place].words.in(language) = lines[place];
        }
    }
    return options;
}

std::string text_of(const std::vector<Option>& options, Language language) {
    std::string text;
    bool any = false;
    for (const Option& option : options) {
        any = any || !option.words.in(language).empty();
        text += option.words.in(language) + "\n";
    }
    return any ? text : std::string{};
}

}  // namespace

fields::Form question_form() {
    return kQuestionForm;
}

fields::FormContext question_context(const web::Call& call, const Questionnaire& questionnaire,
                                     const Question& question) {
    std::vector<fields::Choice> conditions{{"", call.say(tr("Always"))}};
    const Language language = language_for(questionnaire, call.language);
    for (const Question& earlier : questionnaire.questions) {
        if (earlier.number == question.number) break;
        for (const Condition& condition : conditions_on(earlier)) {
            Question like = question;
            like.condition = condition;
            conditions.push_back(
                {condition_text(condition), say_condition(call, questionnaire, like, language)});
        }
    }
    fields::FormContext context{.choices = {{"condition", std::move(conditions)}}};
    const auto without = [&](std::initializer_list<std::string_view> names) {
        context.unasked.insert(context.unasked.end(), names);
    };
    const Kind kind = question.kind;
    if (kind != Kind::matrix) without({"rows_nl", "rows_fr", "rows_en"});
    if (kind == Kind::scale || kind == Kind::number || kind == Kind::text) {
        without({"options_nl", "options_fr", "options_en"});
    }
    if (kind != Kind::scale) {
        without({"low_nl", "low_fr", "low_en", "high_nl", "high_fr", "high_en", "end"});
    }
    if (kind != Kind::several) without({"most"});
    if (kind != Kind::one) without({"splits"});
    return context;
}

Result<Question> question_in(const TypedQuestion& typed, const Question& question) {
    auto rows = options_in({"rows", kMostRows, {typed.rows_nl, typed.rows_fr, typed.rows_en}});
    if (!rows) return rows.refusal();
    auto options = options_in({"options",
                               most_options(question.kind),
                               {typed.options_nl, typed.options_fr, typed.options_en}});
    if (!options) return options.refusal();
    return Question{.number = question.number,
                    .kind = question.kind,
                    .required = typed.required,
                    .splits = typed.splits,
                    .most = question.kind == Kind::scale ? typed.end.value_or(kMostScale / 2)
                                                         : typed.most.value_or(0),
                    .key = question.key,
                    .words = {typed.words_nl, typed.words_fr, typed.words_en},
                    .hint = {typed.hint_nl, typed.hint_fr, typed.hint_en},
                    .low = {typed.low_nl, typed.low_fr, typed.low_en},
                    .high = {typed.high_nl, typed.high_fr, typed.high_en},
                    .options = *std::move(options),
                    .rows = *std::move(rows),
                    .condition = condition_in(typed.condition)};
}

TypedQuestion typed_of(const Question& question, std::int64_t version) {
    TypedQuestion typed{.kind = question.kind,
                        .words_nl = question.words.nl,
                        .words_fr = question.words.fr,
                        .words_en = question.words.en,
                        .hint_nl = question.hint.nl,
                        .hint_fr = question.hint.fr,
                        .hint_en = question.hint.en,
                        .options_nl = text_of(question.options, Language::nl),
                        .options_fr = text_of(question.options, Language::fr),
                        .options_en = text_of(question.options, Language::en),
                        .rows_nl = text_of(question.rows, Language::nl),
                        .rows_fr = text_of(question.rows, Language::fr),
                        .rows_en = text_of(question.rows, Language::en),
                        .low_nl = question.low.nl,
                        .low_fr = question.low.fr,
                        .low_en = question.low.en,
                        .high_nl = question.high.nl,
                        .high_fr = question.high.fr,
                        .high_en = question.high.en,
                        .required = question.required,
                        .splits = question.splits,
                        .condition = condition_text(question.condition),
                        .seen = version};
    if (question.kind == Kind::scale) typed.end = question.most;
    if (question.kind == Kind::several && question.most > 0) typed.most = question.most;
    return typed;
}

}  // namespace agora::surveys
