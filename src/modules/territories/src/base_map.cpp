#include "agora/territories/base_map.hpp"

#include "agora/fields/json_read.hpp"
#include "agora/resources/resources.hpp"

namespace agora::territories {
namespace {

using fields::Json;

double number_of(const Json& json) {
    return json.number().value_or(0);
}

/// Turns a file's whole numbers into degrees and its arcs into lines.
class Reader {
 public:
    explicit Reader(const Json& file) {
        const auto scale = file["transform"]["scale"].items();
        const auto translate = file["transform"]["translate"].items();
        if (scale.size() != 2 || translate.size() != 2) return;
        step_ = {number_of(scale[0]), number_of(scale[1])};
        corner_ = {number_of(translate[0]), number_of(translate[1])};
        for (const Json& arc : file["arcs"].items()) arcs_.push_back(line_of(arc));
    }

    MapPoint degrees(double x, double y) const {
        return {corner_.longitude + x * step_.longitude, corner_.latitude + y * step_.latitude};
    }

    /// The arcs one after the other; one that is meant backwards is ~index.
    MapLine joined(const Json& indices) const {
        MapLine line;
        for (const Json& item : indices.items()) {
            const std::int64_t index = item.integer().value_or(0);
            const auto at = static_cast<std::size_t>(index < 0 ? ~index : index);
            if (at >= arcs_.size()) continue;
            const MapLine& arc = arcs_[at];
            if (index < 0) {
                line.insert(line.end(), arc.rbegin(), arc.rend());
            } else {
                line.insert(line.end(), arc.begin(), arc.end());
            }
        }
        return line;
    }

    void add_polygons(const Json& geometry, std::vector<MapLine>& rings) const {
        for (const Json& polygon : geometry["arcs"].items()) {
            for (const Json& ring : polygon.items()) rings.push_back(joined(ring));
        }
    }

 private:
    /// Each point is the difference from the one before.
    MapLine line_of(const Json& arc) const {
        MapLine line;
        double x = 0;
        double y = 0;
        for (const Json& point : arc.items()) {
            const auto pair = point.items();
            if (pair.size() < 2) continue;
            x += number_of(pair[0]);
            y += number_of(pair[1]);
            line.push_back(degrees(x, y));
        }
        return line;
    }

    MapPoint step_;
    MapPoint corner_;
    std::vector<MapLine> arcs_;
};

void add_town(const Reader& reader, const Json& row, BaseMap& map) {
    constexpr std::size_t kName = 3;
    const auto cells = row.items();
    if (cells.size() <= kName) return;
    const auto text = [&](std::size_t at) {
        return at < cells.size() ? std::string{cells[at].text().value_or("")} : std::string{};
    };
    map.towns.push_back({reader.degrees(number_of(cells[0]), number_of(cells[1])), text(kName),
                         text(kName + 1), text(kName + 2), text(kName + 3)});
}

}  // namespace

const std::string& MapTown::name_in(Language language) const {
    const std::string& own = language == Language::nl   ? name_nl
                             : language == Language::fr ? name_fr
                                                        : name_en;
    return own.empty() ? name : own;
}

BaseMap read_base_map(std::string_view topojson) {
    BaseMap map;
    const auto file = fields::parse_json(topojson);
    if (!file) return map;
    const Reader reader(*file);
    const Json objects = (*file)["objects"];
    for (const Json& country : objects["countries"]["geometries"].items()) {
        reader.add_polygons(country, map.land);
    }
    reader.add_polygons(objects["neighbours"], map.land);
    for (const Json& line : objects["borders"]["arcs"].items()) {
        map.borders.push_back(reader.joined(line));
    }
    for (const Json& town : (*file)["towns"].items()) add_town(reader, town, map);
    return map;
}

BaseMap read_base_map(const resources::Set& files) {
    const resources::Resource* file = files.find("territories/data/basemap.json");
    return file == nullptr ? BaseMap{} : read_base_map(file->bytes);
}

}  // namespace agora::territories
