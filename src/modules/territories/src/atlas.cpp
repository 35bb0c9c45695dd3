#include "agora/territories/atlas.hpp"

#include "atlas_content.hpp"
#include "name_tag.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace agora::territories {
namespace {

std::string_view name_in(const Territory& territory, Language language) {
    switch (language) {
        case Language::nl:
            return territory.name_nl();
        case Language::fr:
            return territory.name_fr();
        case Language::en:
            return territory.name_en();
    }
    return territory.name();
}

}  // namespace

Atlas::Atlas(std::unique_ptr<const Content> content) : content_(std::move(content)) {}
Atlas::~Atlas() = default;

const std::vector<Territory>& Atlas::all() const {
    return content_->all;
}

const Territory* Atlas::find(std::string_view code) const {
    const std::uint32_t place = content_->codes->find(code);
    return place == kNowhere ? nullptr : &content_->all[place];
}

std::string_view Atlas::name(std::string_view code, Language language) const {
    const Territory* territory = find(code);
    if (territory == nullptr) return {};
    const std::string_view translated = name_in(*territory, language);
    return translated.empty() ? territory->name() : translated;
}

std::vector<const Territory*> Atlas::path(std::string_view code) const {
    std::vector<const Territory*> path;
    for (std::uint32_t place = content_->codes->find(code); place != kNowhere;
         place = content_->parents[place]) {
        path.push_back(&content_->all[place]);
    }
    std::ranges::reverse(path);
    return path;
}

bool Atlas::is_within(std::string_view code, std::string_view ancestor) const {
    const std::uint32_t wanted = content_->codes->find(ancestor);
    if (wanted == kNowhere) return false;
    for (std::uint32_t place = content_->codes->find(code); place != kNowhere;
         place = content_->parents[place]) {
        if (place == wanted) return true;
    }
    return false;
}

std::vector<const Territory*> Atlas::children(std::string_view code) const {
    std::vector<const Territory*> children;
    const std::uint32_t place = content_->codes->find(code);
    if (place == kNowhere) return children;
    for (auto at = content_->child_starts[place]; at < content_->child_starts[place + 1]; ++at) {
        children.push_back(&content_->all[content_->children[at]]);
    }
    return children;
}

std::vector<const Territory*> Atlas::countries() const {
    std::vector<const Territory*> countries;
    for (const std::uint32_t place : content_->countries) {
        countries.push_back(&content_->all[place]);
    }
    return countries;
}

const Territory* Atlas::nearest(double latitude, double longitude, double within_km) const {
    constexpr double kKmPerDegree = 111.2;
    const double reach = within_km / kKmPerDegree + 0.01;
    const Territory* best = nullptr;
    double best_km = within_km;
    for (const Territory& territory : content_->all) {
        if (territory.level() != Level::commune) continue;
        const auto north = territory.latitude();
        if (!north || std::abs(*north - latitude) > reach) continue;
        const auto east = territory.longitude();
        if (!east) continue;
        const double km = distance_km(*north, *east, latitude, longitude);
        if (km > best_km || (best != nullptr && km == best_km)) continue;
        best = &territory;
        best_km = km;
    }
    return best;
}

double distance_km(double latitude, double longitude, double other_latitude,
                   double other_longitude) {
    constexpr double kMeanRadiusKm = 6371.0088;
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double half_north = std::sin(radians(other_latitude - latitude) / 2);
    const double half_east = std::sin(radians(other_longitude - longitude) / 2);
    const double chord = half_north * half_north + std::cos(radians(latitude)) *
                                                       std::cos(radians(other_latitude)) *
                                                       half_east * half_east;
    return 2 * kMeanRadiusKm * std::asin(std::sqrt(std::min(1.0, chord)));
}

}  // namespace agora::territories
