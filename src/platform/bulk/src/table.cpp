#include "agora/bulk/table.hpp"

#include "agora/base/text.hpp"
#include "agora/tabular/reader.hpp"

namespace agora::bulk {
namespace {

tabular::ReadOptions read_options(const Options& options) {
    tabular::ReadOptions wanted;
    wanted.encoding = options.encoding;
    wanted.separator = options.separator;
    wanted.header = true;
    return wanted;
}

/// Why the record cannot be used; a stray quotation mark is only text.
std::string_view fault_of(const tabular::Record& record, std::size_t longest_cell) {
    for (const tabular::Flaw flaw : record.flaws) {
        switch (flaw) {
            case tabular::Flaw::too_few_cells:
                return tr("The line has fewer cells than there are columns.");
            case tabular::Flaw::too_many_cells:
                return tr("The line has more cells than there are columns.");
            case tabular::Flaw::unclosed_quote:
                return tr("A quotation mark opens and never closes.");
            case tabular::Flaw::malformed_bytes:
                return tr("Some characters cannot be read: save the file again as UTF-8.");
            case tabular::Flaw::stray_quote:
                break;
        }
    }
    for (const std::string& cell : record.cells) {
        if (cell.size() > longest_cell) return tr("The text is too long for this field.");
    }
    return {};
}

}  // namespace

const std::string& Row::operator[](std::string_view field) const {
    static const std::string kNothing;
    for (const auto& [name, text] : cells_) {
        if (name == field) return text;
    }
    return kNothing;
}

void Row::put(std::string_view field, std::string text) {
    cells_.emplace_back(field, std::move(text));
}

bool Table::has(std::string_view field) const {
    return std::ranges::any_of(columns, [&](const Column& one) { return one.field == field; });
}

Result<Table> read_table(const std::filesystem::path& file, const Options& options,
                         std::span<const Field> fields, std::size_t longest_cell) {
    tabular::Reader reader(tabular::open_file(file), read_options(options));
    auto columns = choose_columns(reader.header(), options.columns, fields);
    if (!columns) return columns.refusal();
    Table table{reader.guess(), *std::move(columns), {}, {}};
    std::vector<std::string_view> names;
    for (const Column& column : table.columns) {
        const auto field = std::ranges::find(fields, column.field, &Field::name);
        names.push_back(field == fields.end() ? std::string_view{} : field->name);
    }
    for (std::int64_t line = 1;;) {
        auto record = reader.next();
        if (!record) {
            table.faults.push_back({line + 1, tr("From here on the file cannot be read.")});
            return table;
        }
        if (!*record) return table;
        line = (*record)->line;
        if (const auto sentence = fault_of(**record, longest_cell); !sentence.empty()) {
            table.faults.push_back({line, sentence});
            continue;
        }
        Row& row = table.rows.emplace_back();
        row.line = line;
        for (std::size_t place = 0; place < names.size(); ++place) {
            if (!names[place].empty()) {
                row.put(names[place], std::string{trimmed((*record)->cells[place])});
            }
        }
    }
}

}  // namespace agora::bulk
