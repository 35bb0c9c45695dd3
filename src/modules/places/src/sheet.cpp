#include "sheet.hpp"

#include "agora/base/text.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/locale/text.hpp"
#include "agora/tabular/reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>

namespace agora::places {
namespace {

using fields::Json;

constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kMostCell = 20'000;
constexpr int kMostNested = 3;
constexpr int kMostGeometry = 8;

std::string degrees(double value) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.6f", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

/// A value that is no object and no list; nothing for those.
std::optional<std::string> plain(const Json& value) {
    if (value.is_null()) return std::string{};
    if (const auto text = value.text()) return std::string{*text};
    if (const auto truth = value.boolean()) return *truth ? "yes" : "no";
    if (const auto whole = value.integer()) return std::to_string(*whole);
    if (const auto number = value.number()) {
        // Without an exponent, as people write it.
        std::string text;
        fields::write_json_number(text, *number);
        return text;
    }
    return std::nullopt;
}

/// West, south, east and north of a geometry.
struct Middle {
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    bool any = false;
    bool wrong = false;

    void add(const Json& coordinates, int depth) {
        const auto items = coordinates.items();
        if (items.empty() || depth > kMostGeometry) {
            wrong = true;
            return;
        }
        if (items[0].is_array()) {
            for (const Json& item : items) add(item, depth + 1);
            return;
        }
        const auto x = items[0].number();
        const auto y = items.size() < 2 ? std::nullopt : items[1].number();
        if (!x || !y || std::abs(*x) > 180 || std::abs(*y) > 90) {
            wrong = true;
            return;
        }
        any = true;
        west = std::min(west, *x);
        east = std::max(east, *x);
        south = std::min(south, *y);
        north = std::max(north, *y);
    }
};

/// Gathers rows whose columns come as they are met.
class Gatherer {
 public:
    /// The column's place; nothing when there are too many.
    void put(std::string_view column, std::string text) {
        const auto found = places_.find(std::string{column});
        std::size_t place = 0;
        if (found != places_.end()) {
            place = found->second;
        } else {
            if (sheet_.columns.size() == kMostColumns) {
                too_many_columns_ = true;
                return;
            }
            place = sheet_.columns.size();
            places_.emplace(std::string{column}, place);
            sheet_.columns.push_back(locale::shortened(column, 100));
        }
        if (row_.cells.size() <= place) row_.cells.resize(place + 1);
        row_.cells[place] = std::move(text);
    }

    void put_members(const Json& object, const std::string& before, int depth) {
        for (const std::string& name : object.names()) {
            const std::string column = before.empty() ? name : before + "." + name;
            const Json value = object[name];
            if (const auto text = plain(value)) {
                put(column, *text);
            } else if (value.is_object() && depth < kMostNested) {
                put_members(value, column, depth + 1);
            } else {
                std::vector<std::string> texts;
                for (const Json& item : value.items()) {
                    texts.push_back(plain(item).value_or(item.write()));
                }
                put(column, joined(texts, "; "));
            }
        }
    }

    void put_geometry(const Json& geometry) {
        if (geometry.is_null()) return;
        Middle middle;
        middle.add(geometry["coordinates"], 0);
        if (!geometry["type"].text() || !middle.any || middle.wrong) {
            refuse(tr("Its geometry is no position on earth."), tr("Position"));
            return;
        }
        put("latitude", degrees((middle.south + middle.north) / 2));
        put("longitude", degrees((middle.west + middle.east) / 2));
    }

    void refuse(std::string_view sentence, std::string_view field = {}) {
        if (refused_) return;
        refused_ = true;
        sheet_.faults.push_back({row_.line, sentence, field});
    }

    void begin(std::int64_t line) {
        row_ = {line, {}};
        refused_ = false;
    }
    void end() {
        const bool too_long = std::ranges::any_of(
            row_.cells, [](const std::string& cell) { return cell.size() > kMostCell; });
        if (too_long) refuse(tr("A cell is too long."));
        if (!refused_) sheet_.rows.push_back(std::move(row_));
    }

    Result<Sheet> sheet() && {
        if (too_many_columns_) return SheetRefusal::too_many_columns;
        for (Sheet::Row& row : sheet_.rows) row.cells.resize(sheet_.columns.size());
        return std::move(sheet_);
    }

 private:
    Sheet sheet_;
    std::map<std::string, std::size_t> places_;
    Sheet::Row row_;
    bool refused_ = false;
    bool too_many_columns_ = false;
};

void add_item(Gatherer& gatherer, const Json& item, std::int64_t number) {
    gatherer.begin(number);
    if (!item.is_object()) {
        gatherer.refuse(tr("It is no object with members."));
    } else if (item["type"].text() == "Feature") {
        const Json properties = item["properties"];
        if (!properties.is_object() && !properties.is_null()) {
            gatherer.refuse(tr("Its properties are no object with members."));
        }
        gatherer.put_geometry(item["geometry"]);
        gatherer.put_members(properties, {}, 0);
    } else if (item.has("geometry")) {
        gatherer.refuse(tr("It is not called a Feature."));
    } else {
        gatherer.put_members(item, {}, 0);
    }
    gatherer.end();
}

Result<Sheet> read_json(std::string_view bytes) {
    const auto file = fields::parse_json(bytes, kMostSheetBytes);
    if (!file) return SheetRefusal::json_malformed;
    std::vector<Json> items;
    if (file->is_array()) {
        items = file->items();
    } else if ((*file)["type"].text() == "Feature") {
        items = {*file};
    } else if ((*file)["type"].text() == "FeatureCollection" && (*file)["features"].is_array()) {
        items = (*file)["features"].items();
    } else {
        return SheetRefusal::not_a_list;
    }
    if (items.empty()) return SheetRefusal::file_empty;
    if (items.size() > kMostSheetRows) return SheetRefusal::too_many_rows;
    Gatherer gatherer;
    for (std::size_t at = 0; at < items.size(); ++at) {
        add_item(gatherer, items[at], static_cast<std::int64_t>(at) + 1);
    }
    return std::move(gatherer).sheet();
}

Result<Sheet> read_csv(std::string bytes) {
    tabular::ReadOptions options;
    options.header = true;
    options.limits.records = static_cast<std::int64_t>(kMostSheetRows) + 1;
    tabular::Reader reader(tabular::from_memory(std::move(bytes)), options);
    Sheet sheet;
    sheet.columns = reader.header();
    if (sheet.columns.size() > kMostColumns) return SheetRefusal::too_many_columns;
    for (;;) {
        auto record = reader.next();
        if (!record) return record.refusal();
        if (!*record) break;
        if (sheet.rows.size() == kMostSheetRows) return SheetRefusal::too_many_rows;
        Sheet::Row row{(*record)->line, std::move((*record)->cells)};
        const bool too_long = std::ranges::any_of(
            row.cells, [](const std::string& cell) { return cell.size() > kMostCell; });
        if (too_long) {
            sheet.faults.push_back({row.line, tr("A cell is too long."), {}});
            continue;
        }
        row.cells.resize(sheet.columns.size());
        sheet.rows.push_back(std::move(row));
    }
    if (sheet.rows.empty() && sheet.faults.empty()) return SheetRefusal::file_empty;
    return sheet;
}

}  // namespace

RefusalText refusal_text(SheetRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case SheetRefusal::file_empty:
            return {"file_empty", field, tr("There is no place in this file.")};
        case SheetRefusal::file_too_large:
            return {"file_too_large", field, tr("A file can have 4 MB. Divide it.")};
        case SheetRefusal::json_malformed:
            return {"json_malformed", field,
                    tr("This is no JSON that we can read: it stops in the middle, is too deep, or "
                       "holds something that JSON does not have.")};
        case SheetRefusal::not_a_list:
            return {
                "not_a_list", field,
                tr("This JSON is no list of places. It should be a GeoJSON FeatureCollection.")};
        case SheetRefusal::too_many_rows:
            return {"too_many_rows", field, tr("A file can have 5,000 places. Divide it.")};
        case SheetRefusal::too_many_columns:
            return {"too_many_columns", field, tr("A file can have 200 columns.")};
    }
    return {};
}

Result<Sheet> read_sheet(std::string_view bytes) {
    if (bytes.size() > kMostSheetBytes) return SheetRefusal::file_too_large;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string_view text = bytes;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const std::string_view begin = trimmed(text);
    if (begin.empty()) return SheetRefusal::file_empty;
    if (begin.front() == '{' || begin.front() == '[') return read_json(begin);
    return read_csv(std::string{bytes});
}

}  // namespace agora::places
