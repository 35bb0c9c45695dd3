#include "agora/bulk/columns.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>

namespace agora::bulk {
namespace {

constexpr std::string_view kNothing = "nothing";

Refusal unknown_field(std::string_view name) {
    return {ColumnRefusal::field_unknown, "columns", {{"field", std::string{name}}}};
}

bool has(const std::vector<Column>& columns, std::string_view field) {
    return std::ranges::any_of(columns, [&](const Column& one) { return one.field == field; });
}

}  // namespace

RefusalText refusal_text(ColumnRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ColumnRefusal::field_unknown:
            return {"field_unknown", field, tr("There is no field {field} to import into.")};
        case ColumnRefusal::column_not_there:
            return {"column_not_there", field, tr("The file has no column {column}.")};
    }
    return {};
}

Result<std::vector<Choice>> read_choices(std::string_view text) {
    std::vector<Choice> choices;
    const bool lines = text.find('\t') != std::string_view::npos;
    for (std::string_view part : split(text, lines ? '\n' : ',')) {
        part = trimmed(part);
        if (part.empty()) continue;
        const std::size_t middle = part.rfind(lines ? '\t' : '=');
        if (middle == std::string_view::npos) return unknown_field(part);
        choices.emplace_back(trimmed(part.substr(0, middle)), trimmed(part.substr(middle + 1)));
    }
    return choices;
}

std::string heading_words(std::string_view heading) {
    const std::string folded = locale::fold(heading.substr(0, heading.find('(')));
    std::string words;
    for (const char letter : folded) {
        const bool joins = std::string_view{" \t-_.:/'\"*?"}.find(letter) != std::string_view::npos;
        if (!joins) {
            words += letter;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    return std::string{trimmed(words)};
}

std::string_view guess_field(std::string_view heading, std::span<const Field> fields) {
    const std::string words = ";" + heading_words(heading) + ";";
    for (const Field& field : fields) {
        if (field.headings.find(words) != std::string_view::npos) return field.name;
    }
    return {};
}

Result<std::vector<Column>> choose_columns(const std::vector<std::string>& names,
                                           const std::vector<Choice>& chosen,
                                           std::span<const Field> fields) {
    std::vector<Column> columns;
    for (const std::string& name : names) columns.push_back({name, {}});
    std::vector<char> fixed(columns.size(), 0);
    for (const auto& [name, field] : chosen) {
        const bool known =
            field == kNothing || std::ranges::find(fields, field, &Field::name) != fields.end();
        if (!known) return unknown_field(field);
        const auto place = std::ranges::find(names, heading_words(name), heading_words);
        if (place == names.end()) {
            return Refusal{ColumnRefusal::column_not_there, "columns", {{"column", name}}};
        }
        const auto at = static_cast<std::size_t>(place - names.begin());
        columns[at].field = field == kNothing ? "" : field;
        fixed[at] = 1;
    }
    for (std::size_t place = 0; place < columns.size(); ++place) {
        if (fixed[place] != 0) continue;
        const std::string_view guessed = guess_field(columns[place].name, fields);
        if (!guessed.empty() && !has(columns, guessed)) columns[place].field = guessed;
    }
    return columns;
}

}  // namespace agora::bulk
