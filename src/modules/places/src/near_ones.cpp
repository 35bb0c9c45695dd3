#include "near_ones.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"

#include <algorithm>
#include <map>

namespace agora::places {
namespace {

constexpr double kNearKm = 0.15;
constexpr double kLike = 0.6;

std::vector<std::string> pairs_of(std::string_view name) {
    const std::string folded = locale::search_words(name);
    std::vector<std::string> pairs;
    for (const std::string_view word : split(folded, ' ')) {
        const std::string padded = " " + std::string{word};
        for (std::size_t at = 0; at + 1 < padded.size(); ++at) {
            pairs.push_back(padded.substr(at, 2));
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

bool are_close(const Content& one, const Content& other) {
    if (one.latitude && one.longitude && other.latitude && other.longitude) {
        return distance_km({*one.latitude, *one.longitude}, {*other.latitude, *other.longitude}) <
               kNearKm;
    }
    return one.commune == other.commune;
}

}  // namespace

double likeness(std::string_view one, std::string_view other) {
    const auto left = pairs_of(one);
    const auto right = pairs_of(other);
    if (left.empty() || right.empty()) return 0;
    std::vector<std::string> common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    return 2 * static_cast<double>(common.size()) / static_cast<double>(left.size() + right.size());
}

std::vector<Listed> near_ones(const std::vector<Listed>& all, const Content& content) {
    std::vector<Listed> near;
    for (const Listed& listed : all) {
        const Content& other = listed.content();
        if (are_close(content, other) && likeness(content.name, other.name) >= kLike) {
            near.push_back(listed);
        }
    }
    return near;
}

}  // namespace agora::places
