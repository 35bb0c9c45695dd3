#pragma once

#include "agora/territories/base_map.hpp"
#include "agora/web/answer.hpp"
#include "position.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A map drawn by the server: it needs no script and nobody else's server.
namespace agora::places {

/// Degrees.
struct MapBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};
/// "3.1,50.2,4.5,51.5", a box of at least a kilometre within Europe's surroundings.
std::optional<MapBox> parse_box(std::string_view typed);
std::string text_of(const MapBox& box);

/// What stands on the map, by the number that it has in the list.
struct MapItem {
    std::int64_t number = 0;
    std::string name;
    Position at;
};

struct TownMark {
    int x = 0;
    int y = 0;
    std::string name;
    int name_x = 0;  ///< beside its dot, or above a point that would cover it
    int name_y = 0;
};
AGORA_FIELDS(TownMark, x, y, name, name_x, name_y)

/// One place, or several that would lie on one another.
struct PointMark {
    int x = 0;
    int y = 0;
    std::int64_t number = 0;  ///< of the first
    std::int64_t places = 1;
    bool several = false;
    std::string url = {};    ///< its place in the list, or a nearer map
    std::string label = {};  ///< for who does not see the map
};
AGORA_FIELDS(PointMark, x, y, number, places, several, url, label)

struct DrawnMap {
    int width = 0;
    int height = 0;
    std::string land;     ///< SVG path
    std::string borders;  ///< SVG path
    std::vector<TownMark> towns = {};
    std::vector<PointMark> points = {};
    std::string source;
};
AGORA_FIELDS(DrawnMap, width, height, land, borders, towns, points, source)

/// The base map, read at its first use. Thread-safe; services.state<Ground>().
class Ground {
 public:
    explicit Ground(const resources::Set& files) : files_(files) {}
    std::shared_ptr<const territories::BaseMap> map();

 private:
    const resources::Set& files_;
    std::once_flag read_;
    std::shared_ptr<const territories::BaseMap> map_;
};

/// Moves names of towns out from under the points.
void clear_names(DrawnMap& map);

/// What holds all items with room around them.
MapBox box_around(const std::vector<MapItem>& items);

/// `address_of_box` gives the address of the same page with a nearer map.
template <typename AddressOfBox>
DrawnMap draw(const territories::BaseMap& ground, const std::vector<MapItem>& items,
              const MapBox& box, Language language, AddressOfBox&& address_of_box);

/// Places and towns of one box as whole pixels of a picture.
class MapSheet {
 public:
    explicit MapSheet(const MapBox& box);

    bool holds(const territories::MapPoint& at) const;
    int x(double longitude) const;
    int y(double latitude) const;
    MapBox box() const { return box_; }

    std::string land(const std::vector<territories::MapLine>& rings) const;
    std::string lines(const std::vector<territories::MapLine>& lines) const;
    std::vector<TownMark> towns(const std::vector<territories::MapTown>& towns,
                                Language language) const;
    /// Items that lie on one another, together, in the order of their numbers.
    std::vector<std::vector<MapItem>> groups(const std::vector<MapItem>& items) const;

    static constexpr int kWidth = 760;
    static constexpr int kHeight = 560;

 private:
    MapBox box_;
    double per_degree_x_ = 1;
    double per_degree_y_ = 1;
};

template <typename AddressOfBox>
DrawnMap draw(const territories::BaseMap& ground, const std::vector<MapItem>& items,
              const MapBox& box, Language language, AddressOfBox&& address_of_box) {
    const MapSheet sheet(box);
    DrawnMap map{.width = MapSheet::kWidth,
                 .height = MapSheet::kHeight,
                 .land = sheet.land(ground.land),
                 .borders = sheet.lines(ground.borders),
                 .towns = sheet.towns(ground.towns, language),
                 .source = "Natural Earth, GeoNames (CC BY 4.0)"};
    for (const std::vector<MapItem>& group : sheet.groups(items)) {
        const MapItem& first = group.front();
        PointMark mark{.x = sheet.x(first.at.longitude),
                       .y = sheet.y(first.at.latitude),
                       .number = first.number,
                       .places = std::ssize(group)};
        for (const MapItem& one : group) {
            if (!mark.label.empty()) mark.label += ", ";
            mark.label += std::to_string(one.number) + " " + one.name;
        }
        const std::string nearer = group.size() > 1 ? address_of_box(group, sheet.box()) : "";
        mark.url = nearer.empty() ? "#place-" + std::to_string(first.number) : nearer;
        mark.several = mark.places > 1;
        map.points.push_back(std::move(mark));
    }
    clear_names(map);
    return map;
}

}  // namespace agora::places
