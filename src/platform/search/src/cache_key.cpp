#include "cache_key.hpp"

#include <algorithm>
#include <bit>

namespace agora::search {
namespace {

void add_number(std::string& key, std::uint64_t number) {
    key += std::to_string(number);
    key += ',';
}

void add_number(std::string& key, double number) {
    add_number(key, std::bit_cast<std::uint64_t>(number));
}

void add_filter(std::string& key, const FacetFilter& filter) {
    std::vector<FacetKey> values = filter.any_of;
    std::sort(values.begin(), values.end());
    key += 'f';
    add_number(key, std::uint64_t{filter.facet});
    for (const FacetKey value : values) add_number(key, static_cast<std::uint64_t>(value));
}

}  // namespace

std::string cache_key(const FacetQuery& query) {
    std::string key = query.layer == Layer::visitor ? "v" : "m";
    std::vector<FacetFilter> filters = query.filters;
    std::stable_sort(filters.begin(), filters.end(),
                     [](const auto& left, const auto& right) { return left.facet < right.facet; });
    for (const FacetFilter& filter : filters) add_filter(key, filter);
    if (query.near) {
        key += 'n';
        add_number(key, query.near->from.latitude);
        add_number(key, query.near->from.longitude);
        add_number(key, query.near->within_km);
    }
    key += 'm';
    for (const MaskPointer& mask : query.masks) add_number(key, mask->serial());
    key += 'c';
    for (const Facet facet : query.counted) add_number(key, std::uint64_t{facet});
    return key;
}

}  // namespace agora::search
