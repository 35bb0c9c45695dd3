#pragma once

#include "agora/base/result.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::bulk {

/// Something that a column may hold: its name for --map, what people call it (an English source
/// text), and headings in Dutch, French and English, as heading_words gives them, each between
/// semicolons.
struct Field {
    std::string_view name;
    std::string_view label;
    std::string_view headings;
};

struct Column {
    std::string name;
    std::string field;  ///< empty: is not imported
    bool operator==(const Column&) const = default;
};

enum class ColumnRefusal { field_unknown, column_not_there };
RefusalText refusal_text(ColumnRefusal refusal);

/// A column and the name of its field; "nothing" keeps it out.
using Choice = std::pair<std::string, std::string>;
/// "Naam=name,Mail=mail", or lines "Naam<TAB>name".
Result<std::vector<Choice>> read_choices(std::string_view text);

/// "E-mailadres (privé)" becomes "e mailadres".
std::string heading_words(std::string_view heading);
/// The name of the field whose headings hold this one; empty for none.
std::string_view guess_field(std::string_view heading, std::span<const Field> fields);

/// Each column with its field: as chosen, else guessed. A field that is guessed twice is the first
/// column's.
Result<std::vector<Column>> choose_columns(const std::vector<std::string>& names,
                                           const std::vector<Choice>& chosen,
                                           std::span<const Field> fields);

}  // namespace agora::bulk
