#include "import_columns.hpp"

#include "agora/base/text.hpp"
#include "agora/bulk/columns.hpp"
#include "import_headings.hpp"

#include <algorithm>
#include <cstdlib>

namespace agora::members {
namespace {

std::vector<bulk::Field> bulk_fields() {
    std::vector<bulk::Field> all;
    for (const Headings& headings : kHeadings) {
        all.push_back({fields::enum_name(headings.field), {}, headings.words});
    }
    return all;
}

ImportField field_named(std::string_view name) {
    return fields::enum_value<ImportField>(name).value_or(ImportField::nothing);
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
                return bulk::heading_words(choice.first) == bulk::heading_words(column.name);
            });
        if (column.field == ImportField::name && !was_chosen) column.field = ImportField::last_name;
    }
}

}  // namespace

ImportField guess_field(std::string_view column) {
    return field_named(bulk::guess_field(column, bulk_fields()));
}

Result<std::vector<ImportColumn>> choose_columns(const std::vector<std::string>& names,
                                                 const std::vector<ColumnChoice>& chosen) {
    std::vector<bulk::Choice> choices;
    for (const auto& [name, field] : chosen) choices.emplace_back(name, fields::enum_name(field));
    const auto found = bulk::choose_columns(names, choices, bulk_fields());
    if (!found) return found.refusal();
    std::vector<ImportColumn> columns;
    for (const bulk::Column& column : *found) {
        columns.push_back({column.name, field_named(column.field)});
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
    const auto choices = bulk::read_choices(text);
    if (!choices) return choices.refusal();
    std::vector<ColumnChoice> chosen;
    for (const auto& [name, word] : *choices) {
        const auto field = fields::enum_value<ImportField>(word);
        if (!field) {
            return Refusal{bulk::ColumnRefusal::field_unknown, "columns", {{"field", word}}};
        }
        chosen.emplace_back(name, *field);
    }
    return chosen;
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
