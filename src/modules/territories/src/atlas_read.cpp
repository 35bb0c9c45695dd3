#include "atlas_read.hpp"

#include "atlas_content.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace agora::territories {
namespace {

std::optional<double> degrees(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

void add_column(std::string& line, std::string_view text) {
    line += '\t';
    for (const char c : text) line += c == '\t' || c == '\n' ? ' ' : c;
}

void add_column(std::string& line, std::optional<double> degrees) {
    std::array<char, 32> text{};
    if (!degrees) return add_column(line, std::string_view{});
    const auto written = std::to_chars(text.data(), text.data() + text.size(), *degrees);
    add_column(line, std::string_view{text.data(), written.ptr});
}

/// A row as a line of the list, at the place in the tree that it has there.
std::string line_of(const TerritoryRow& row, std::string_view parent, Level level) {
    std::string line = row.code;
    for (const std::string_view text :
         {parent, fields::enum_name(level), std::string_view{row.name},
          std::string_view{row.name_nl}, std::string_view{row.name_fr},
          std::string_view{row.name_en}}) {
        add_column(line, text);
    }
    add_column(line, row.latitude);
    add_column(line, row.longitude);
    add_column(line, std::to_string(row.population));
    add_column(line, row.also);
    return line;
}

void lay_over(Atlas::Content& content, std::vector<TerritoryRow> rows) {
    const CodeTable shipped(content.all);
    std::ranges::stable_sort(rows, {}, [](const TerritoryRow& row) { return row.level; });
    std::vector<Territory> added;
    for (const TerritoryRow& row : rows) {
        const std::uint32_t place = shipped.find(row.code);
        Territory* known = place == kNowhere ? nullptr : &content.all[place];
        const auto laid = Territory::read(content.kept.emplace_back(
            known != nullptr ? line_of(row, known->parent(), known->level())
                             : line_of(row, row.parent, row.level)));
        if (!laid) continue;
        if (known != nullptr) {
            *known = *laid;
        } else {
            added.push_back(*laid);
        }
    }
    content.all.insert(content.all.end(), added.begin(), added.end());
}

}  // namespace

std::optional<Territory> Territory::read(std::string_view line) {
    constexpr std::size_t kLongest = 0xFFFF;
    if (line.size() > kLongest) return std::nullopt;
    Territory territory;
    territory.line_ = line.data();
    std::size_t begin = 0;
    for (std::size_t column = 0; column < kColumns; ++column) {
        const bool is_last = column + 1 == kColumns;
        const std::size_t end = is_last ? line.size() : line.find('\t', begin);
        if (end == std::string_view::npos) return std::nullopt;
        territory.ends_[column] = static_cast<std::uint16_t>(end);
        begin = end + 1;
    }
    const std::string_view name = territory.column(2);
    const auto level = name == "commune" ? Level::commune : fields::enum_value<Level>(name);
    if (!level) return std::nullopt;
    territory.level_ = *level;
    return territory;
}

std::optional<double> Territory::latitude() const {
    return degrees(column(7));
}

std::optional<double> Territory::longitude() const {
    return degrees(column(8));
}

std::int64_t Territory::population() const {
    const std::string_view text = column(9);
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<Territory> read_reference(std::string_view tsv) {
    std::vector<Territory> all;
    all.reserve(static_cast<std::size_t>(std::ranges::count(tsv, '\n')));
    for (std::size_t start = 0; start < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', start), tsv.size());
        if (const auto one = Territory::read(tsv.substr(start, end - start))) all.push_back(*one);
        start = end + 1;
    }
    return all;
}

std::shared_ptr<const Atlas> make_atlas(std::string_view tsv, std::vector<TerritoryRow> rows,
                                        std::vector<PostcodeRow> postcodes) {
    auto content = std::make_unique<Atlas::Content>();
    content->all = read_reference(tsv);
    lay_over(*content, std::move(rows));
    content->postcodes.reserve(postcodes.size());
    for (PostcodeRow& row : postcodes) {
        const std::string_view country = content->kept.emplace_back(std::move(row.country));
        const std::string_view postcode = content->kept.emplace_back(std::move(row.postcode));
        const std::string_view commune = content->kept.emplace_back(std::move(row.commune));
        content->postcodes.push_back({country, postcode, commune});
    }
    content->link();
    return std::make_shared<const Atlas>(std::move(content));
}

}  // namespace agora::territories
