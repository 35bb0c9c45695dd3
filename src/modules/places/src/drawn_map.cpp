#include "drawn_map.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace agora::places {
namespace {

using territories::MapLine;
using territories::MapPoint;

constexpr double kLeastDegrees = 0.012;
constexpr double kWest = -32;
constexpr double kEast = 46;
constexpr double kSouth = 20;
constexpr double kNorth = 75;

/// Which side of the box a point lies beyond, and where a line crosses it.
struct Edge {
    bool is_vertical;
    bool keeps_less;
    double at;

    bool keeps(const MapPoint& point) const {
        const double value = is_vertical ? point.longitude : point.latitude;
        return keeps_less ? value <= at : value >= at;
    }
    MapPoint crossing(const MapPoint& one, const MapPoint& other) const {
        const double from = is_vertical ? one.longitude : one.latitude;
        const double to = is_vertical ? other.longitude : other.latitude;
        const double share = (at - from) / (to - from);
        return {one.longitude + share * (other.longitude - one.longitude),
                one.latitude + share * (other.latitude - one.latitude)};
    }
};

/// The part of a ring on one side of a line (Sutherland and Hodgman, 1974).
MapLine cut(const MapLine& ring, const Edge& edge) {
    MapLine kept;
    for (std::size_t at = 0; at < ring.size(); ++at) {
        const MapPoint& one = ring[at];
        const MapPoint& before = ring[at == 0 ? ring.size() - 1 : at - 1];
        if (edge.keeps(one) != edge.keeps(before)) kept.push_back(edge.crossing(before, one));
        if (edge.keeps(one)) kept.push_back(one);
    }
    return kept;
}

bool touches(const MapBox& box, const MapLine& line) {
    double west = kEast;
    double east = kWest;
    double south = kNorth;
    double north = kSouth;
    for (const MapPoint& point : line) {
        west = std::min(west, point.longitude);
        east = std::max(east, point.longitude);
        south = std::min(south, point.latitude);
        north = std::max(north, point.latitude);
    }
    return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
}

void add(std::string& path, char letter, int x, int y) {
    path += letter;
    path += std::to_string(x) + " " + std::to_string(y);
}

}  // namespace

std::optional<MapBox> parse_box(std::string_view typed) {
    std::array<double, 4> numbers{};
    const auto parts = split(typed, ',');
    if (parts.size() != numbers.size()) return std::nullopt;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const std::string_view part = parts[at];
        const auto [end, error] =
            std::from_chars(part.data(), part.data() + part.size(), numbers[at]);
        if (error != std::errc{} || end != part.data() + part.size()) return std::nullopt;
        if (!std::isfinite(numbers[at])) return std::nullopt;
    }
    const MapBox box{numbers[0], numbers[1], numbers[2], numbers[3]};
    const bool inside =
        box.west >= kWest && box.east <= kEast && box.south >= kSouth && box.north <= kNorth;
    const bool large =
        box.east - box.west >= kLeastDegrees / 2 && box.north - box.south >= kLeastDegrees / 2;
    return inside && large ? std::optional{box} : std::nullopt;
}

std::string text_of(const MapBox& box) {
    std::array<char, 96> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.4f,%.4f,%.4f,%.4f", box.west,
                                     box.south, box.east, box.north);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::shared_ptr<const territories::BaseMap> Ground::map() {
    std::call_once(read_, [&] {
        map_ = std::make_shared<const territories::BaseMap>(territories::read_base_map(files_));
    });
    return map_;
}

void clear_names(DrawnMap& map) {
    constexpr int kCovered = 30;
    constexpr int kAbove = 24;
    for (TownMark& town : map.towns) {
        const auto over = std::ranges::find_if(map.points, [&](const PointMark& point) {
            return std::abs(point.x - town.x) < kCovered && std::abs(point.y - town.y) < kCovered;
        });
        if (over != map.points.end()) town.name_y = std::min(over->y, town.y) - kAbove;
    }
}

MapBox box_around(const std::vector<MapItem>& items) {
    constexpr double kRoom = 0.1;
    constexpr MapBox kHome{2.4, 49.4, 6.6, 51.7};
    if (items.empty()) return kHome;
    MapBox box{kEast, kNorth, kWest, kSouth};
    for (const MapItem& item : items) {
        box.west = std::min(box.west, item.at.longitude);
        box.east = std::max(box.east, item.at.longitude);
        box.south = std::min(box.south, item.at.latitude);
        box.north = std::max(box.north, item.at.latitude);
    }
    const double wide = std::max(kLeastDegrees, (box.east - box.west) * kRoom);
    const double high = std::max(kLeastDegrees, (box.north - box.south) * kRoom);
    return {std::max(kWest, box.west - wide), std::max(kSouth, box.south - high),
            std::min(kEast, box.east + wide), std::min(kNorth, box.north + high)};
}

MapSheet::MapSheet(const MapBox& box) : box_(box) {
    const double middle = (box.north + box.south) / 2;
    const double narrowing = std::cos(middle * std::numbers::pi / 180);
    const double scale =
        std::min(kWidth / ((box.east - box.west) * narrowing), kHeight / (box.north - box.south));
    per_degree_x_ = scale * narrowing;
    per_degree_y_ = scale;
    // The rest of the sheet shows what lies around.
    const double wide = (kWidth / per_degree_x_ - (box.east - box.west)) / 2;
    const double high = (kHeight / per_degree_y_ - (box.north - box.south)) / 2;
    box_ = {box.west - wide, box.south - high, box.east + wide, box.north + high};
}

bool MapSheet::holds(const MapPoint& at) const {
    return at.longitude >= box_.west && at.longitude <= box_.east && at.latitude >= box_.south &&
           at.latitude <= box_.north;
}

int MapSheet::x(double longitude) const {
    return static_cast<int>(std::lround((longitude - box_.west) * per_degree_x_));
}

int MapSheet::y(double latitude) const {
    return static_cast<int>(std::lround((box_.north - latitude) * per_degree_y_));
}

std::string MapSheet::land(const std::vector<MapLine>& rings) const {
    std::string path;
    for (const MapLine& ring : rings) {
        if (!touches(box_, ring)) continue;
        MapLine part = ring;
        for (const Edge& edge : {Edge{true, false, box_.west}, Edge{true, true, box_.east},
                                 Edge{false, false, box_.south}, Edge{false, true, box_.north}}) {
            part = cut(part, edge);
        }
        std::pair<int, int> last{-1, -1};
        char letter = 'M';
        for (const MapPoint& point : part) {
            const std::pair now{x(point.longitude), y(point.latitude)};
            if (now == last) continue;
            add(path, letter, now.first, now.second);
            letter = 'L';
            last = now;
        }
        if (letter == 'L') path += 'Z';
    }
    return path;
}

std::string MapSheet::lines(const std::vector<MapLine>& lines) const {
    std::string path;
    for (const MapLine& line : lines) {
        if (!touches(box_, line)) continue;
        std::pair<int, int> last{-1, -1};
        bool drawing = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const bool seen = holds(line[at]) || (at > 0 && holds(line[at - 1])) ||
                              (at + 1 < line.size() && holds(line[at + 1]));
            if (!seen) {
                drawing = false;
                continue;
            }
            const std::pair now{x(line[at].longitude), y(line[at].latitude)};
            if (drawing && now == last) continue;
            add(path, drawing ? 'L' : 'M', now.first, now.second);
            drawing = true;
            last = now;
        }
    }
    return path;
}

std::vector<TownMark> MapSheet::towns(const std::vector<territories::MapTown>& towns,
                                      Language language) const {
    constexpr int kRoomX = 110;
    constexpr int kRoomY = 34;
    constexpr int kMargin = 40;
    constexpr int kBeside = 7;
    constexpr std::size_t kMost = 24;
    std::vector<TownMark> marks;
    for (const territories::MapTown& town : towns) {
        TownMark mark{x(town.at.longitude), y(town.at.latitude), town.name_in(language)};
        mark.name_x = mark.x + kBeside;
        mark.name_y = mark.y;
        const bool inside = mark.x > kMargin && mark.x < kWidth - kMargin && mark.y > kMargin &&
                            mark.y < kHeight - kMargin;
        const bool free = std::ranges::none_of(marks, [&](const TownMark& other) {
            return std::abs(other.x - mark.x) < kRoomX && std::abs(other.y - mark.y) < kRoomY;
        });
        if (inside && free) marks.push_back(mark);
        if (marks.size() == kMost) break;
    }
    return marks;
}

std::vector<std::vector<MapItem>> MapSheet::groups(const std::vector<MapItem>& items) const {
    constexpr int kNear = 26;
    std::vector<std::vector<MapItem>> groups;
    for (const MapItem& item : items) {
        if (!holds({item.at.longitude, item.at.latitude})) continue;
        const auto near = std::ranges::find_if(groups, [&](const std::vector<MapItem>& group) {
            const Position& at = group.front().at;
            return std::abs(x(at.longitude) - x(item.at.longitude)) < kNear &&
                   std::abs(y(at.latitude) - y(item.at.latitude)) < kNear;
        });
        if (near == groups.end()) {
            groups.push_back({item});
        } else {
            near->push_back(item);
        }
    }
    return groups;
}

}  // namespace agora::places
