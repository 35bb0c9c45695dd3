#include "atlas_read.hpp"

#include "atlas_content.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace agora::territories {
namespace {

constexpr std::size_t kColumns = 11;
using Cells = std::array<std::string_view, kColumns>;

bool cut(std::string_view line, Cells& cells) {
    std::size_t start = 0;
    for (std::size_t column = 0; column + 1 < kColumns; ++column) {
        const std::size_t tab = line.find('\t', start);
        if (tab == std::string_view::npos) return false;
        cells[column] = line.substr(start, tab - start);
        start = tab + 1;
    }
    cells[kColumns - 1] = line.substr(start);
    return true;
}

std::optional<Level> level_of(std::string_view name) {
    if (name == "commune") return Level::commune;
    return fields::enum_value<Level>(name);
}

std::optional<double> degrees(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::int64_t people(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Keeps the row's texts with the atlas.
Territory territory_of(TerritoryRow& row, std::deque<std::string>& kept) {
    const auto keep = [&](std::string& text) -> std::string_view {
        return text.empty() ? std::string_view{} : kept.emplace_back(std::move(text));
    };
    return {.code = keep(row.code),
            .parent = keep(row.parent),
            .level = row.level,
            .name = keep(row.name),
            .name_nl = keep(row.name_nl),
            .name_fr = keep(row.name_fr),
            .name_en = keep(row.name_en),
            .also = keep(row.also),
            .latitude = row.latitude,
            .longitude = row.longitude,
            .population = row.population};
}

void lay_over(Atlas::Content& content, std::vector<TerritoryRow> rows) {
    const CodeTable shipped(content.all);
    std::ranges::stable_sort(rows, {}, [](const TerritoryRow& row) { return row.level; });
    std::vector<Territory> added;
    for (TerritoryRow& row : rows) {
        Territory territory = territory_of(row, content.kept);
        const std::uint32_t place = shipped.find(territory.code);
        if (place == kNowhere) {
            added.push_back(territory);
        } else {
            territory.parent = content.all[place].parent;
            territory.level = content.all[place].level;
            content.all[place] = territory;
        }
    }
    content.all.insert(content.all.end(), added.begin(), added.end());
}

}  // namespace

std::vector<Territory> read_reference(std::string_view tsv) {
    std::vector<Territory> all;
    all.reserve(static_cast<std::size_t>(std::ranges::count(tsv, '\n')));
    Cells cells;
    for (std::size_t start = 0; start < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', start), tsv.size());
        const std::string_view line = tsv.substr(start, end - start);
        start = end + 1;
        if (!cut(line, cells)) continue;
        const auto level = level_of(cells[2]);
        if (!level) continue;
        all.push_back({.code = cells[0],
                       .parent = cells[1],
                       .level = *level,
                       .name = cells[3],
                       .name_nl = cells[4],
                       .name_fr = cells[5],
                       .name_en = cells[6],
                       .also = cells[10],
                       .latitude = degrees(cells[7]),
                       .longitude = degrees(cells[8]),
                       .population = people(cells[9])});
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
