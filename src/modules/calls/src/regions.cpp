#include "regions.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"

namespace agora::calls {

std::uint32_t region_bits(std::string_view places) {
    std::uint32_t bits = 0;
    for (const std::string_view place : split(places, ' ')) {
        if (place.size() < 2) continue;
        if (!place.starts_with("BE")) bits |= region_bit(kAbroad);
        for (std::size_t at = 0; at < kRegions.size(); ++at) {
            const std::string_view nuts = kRegions[at].nuts;
            if (nuts.starts_with(place) || place.starts_with(nuts)) bits |= 1U << at;
        }
    }
    return bits;
}

std::uint32_t region_bit(std::string_view code) {
    for (std::size_t at = 0; at < kRegions.size(); ++at) {
        if (kRegions[at].nuts == code) return 1U << at;
    }
    return code == kAbroad ? 1U << kRegions.size() : 0;
}

std::string place_name(const territories::Atlas& atlas, std::string_view nuts, Language language) {
    const Region* nearest = nullptr;
    for (const Region& region : kRegions) {
        const bool nearer = nearest == nullptr || region.nuts.size() > nearest->nuts.size();
        if (nuts.starts_with(region.nuts) && nearer) nearest = &region;
    }
    if (nearest != nullptr) {
        const std::string_view name = atlas.name(nearest->territory, language);
        if (!name.empty()) return std::string{name};
    }
    return locale::country_name(language, nuts.substr(0, 2));
}

}  // namespace agora::calls
