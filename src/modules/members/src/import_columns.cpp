#include "import_columns.hpp"

#include "agora/locale/text.hpp"
#include "import_headings.hpp"

#include <algorithm>

namespace agora::members {
namespace {

/// "E-mailadres (privé)" becomes "e mailadres".
std::string plain_words(std::string_view heading) {
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

bool has(const std::vector<ImportColumn>& columns, ImportField field) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ImportColumn& column) { return column.field == field; });
}

void part_names(std::vector<ImportColumn>& columns, const std::vector<ColumnChoice>& chosen) {
    if (!has(columns, ImportField::first_name) || has(columns, ImportField::last_name)) return;
    for (ImportColumn& column : columns) {
        const bool was_chosen =
            std::any_of(chosen.begin(), chosen.end(), [&](const ColumnChoice& choice) {
                return plain_words(choice.first) == plain_words(column.name);
            });
        if (column.field == ImportField::name && !was_chosen) column.field = ImportField::last_name;
    }
}

}  // namespace

ImportField guess_field(std::string_view column) {
    const std::string words = ";" + plain_words(column) + ";";
    for (const Headings& headings : kHeadings) {
        if (headings.words.find(words) != std::string_view::npos) return headings.field;
    }
    return ImportField::nothing;
}

Result<std::vector<ImportColumn>> choose_columns(const std::vector<std::string>& names,
                                                 const std::vector<ColumnChoice>& chosen) {
    std::vector<ImportColumn> columns;
    for (const std::string& name : names) columns.push_back({name, ImportField::nothing});
    std::vector<char> fixed(columns.size(), 0);
    for (const auto& [name, field] : chosen) {
        const auto place = std::find_if(names.begin(), names.end(), [&](const std::string& other) {
            return plain_words(other) == plain_words(name);
        });
        if (place == names.end()) {
            return Refusal{ImportRefusal::column_not_there, "columns", {{"column", name}}};
        }
        columns[static_cast<std::size_t>(place - names.begin())].field = field;
        fixed[static_cast<std::size_t>(place - names.begin())] = 1;
    }
    for (std::size_t place = 0; place < columns.size(); ++place) {
        if (fixed[place] != 0) continue;
        const ImportField guessed = guess_field(columns[place].name);
        if (!has(columns, guessed)) columns[place].field = guessed;
    }
    part_names(columns, chosen);
    return columns;
}

Result<Done> check_columns(const std::vector<ImportColumn>& columns) {
    if (!has(columns, ImportField::mail)) return Refusal{ImportRefusal::no_mail_column, "columns"};
    if (!has(columns, ImportField::name) && !has(columns, ImportField::first_name) &&
        !has(columns, ImportField::last_name)) {
        return Refusal{ImportRefusal::no_name_column, "columns"};
    }
    return Done{};
}

Result<std::vector<ColumnChoice>> read_column_choices(std::string_view text) {
    std::vector<ColumnChoice> choices;
    const bool lines = text.find('\t') != std::string_view::npos;
    for (std::string_view part : split(text, lines ? '\n' : ',')) {
        part = trimmed(part);
        if (part.empty()) continue;
        const std::size_t middle = part.rfind(lines ? '\t' : '=');
        const std::string_view word =
            middle == std::string_view::npos ? part : trimmed(part.substr(middle + 1));
        const auto field = fields::enum_value<ImportField>(word);
        if (!field || middle == std::string_view::npos) {
            return Refusal{ImportRefusal::field_unknown, "columns", {{"field", std::string{word}}}};
        }
        choices.emplace_back(std::string{trimmed(part.substr(0, middle))}, *field);
    }
    return choices;
}

std::string columns_as_text(const std::vector<ImportColumn>& columns) {
    std::string text;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        if (columns[place].field == ImportField::nothing) continue;
        if (!text.empty()) text += ' ';
        text += std::to_string(place) + '=' + std::string{fields::enum_name(columns[place].field)};
    }
    return text;
}

std::vector<ImportColumn> columns_from(std::string_view text,
                                       const std::vector<std::string>& names) {
    std::vector<ImportColumn> columns;
    for (const std::string& name : names) columns.push_back({name, ImportField::nothing});
    for (const std::string_view part : split(text, ' ')) {
        const std::size_t middle = part.find('=');
        if (middle == std::string_view::npos) continue;
        const auto place = std::strtoull(std::string{part.substr(0, middle)}.c_str(), nullptr, 10);
        const auto field = fields::enum_value<ImportField>(part.substr(middle + 1));
        if (place < columns.size() && field) columns[place].field = *field;
    }
    return columns;
}

}  // namespace agora::members
