#include "router.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::web {
namespace {

bool is_name(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

/// Fixed segments sort before names, so that /members/map is found before /members/{id}.
std::string sort_key(const std::vector<std::string_view>& segments) {
    std::string key;
    for (const std::string_view segment : segments) {
        key += is_name(segment) ? "~" : std::string{segment};
        key += '\x01';
    }
    return key;
}

bool fits(const std::vector<std::string_view>& pattern, const std::vector<std::string_view>& path) {
    if (pattern.size() != path.size()) return false;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (is_name(pattern[at]) ? path[at].empty() : pattern[at] != path[at]) return false;
    }
    return true;
}

PathValues values_of(const std::vector<std::string_view>& pattern,
                     const std::vector<std::string_view>& path) {
    PathValues values;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (!is_name(pattern[at])) continue;
        values.emplace_back(pattern[at].substr(1, pattern[at].size() - 2), path[at]);
    }
    return values;
}

std::vector<std::string_view> segments_of(std::string_view path) {
    if (!path.empty() && path.front() == '/') path.remove_prefix(1);
    return split(path, '/');
}

}  // namespace

Router::Router(const std::vector<Module>& modules) {
    for (const Module& module : modules) {
        for (const Route& route : module.routes) {
            rows_.push_back({segments_of(route.pattern), &route, &module});
        }
    }
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& left, const Row& right) {
        return sort_key(left.segments) < sort_key(right.segments);
    });
    for (std::size_t at = 1; at < rows_.size(); ++at) {
        const bool twice = sort_key(rows_[at - 1].segments) == sort_key(rows_[at].segments) &&
                           rows_[at - 1].route->method == rows_[at].route->method;
        AGORA_ASSERT(!twice);
    }
}

Match Router::find(http::Method method, std::string_view path, Reach reach) const {
    const auto wanted = segments_of(path);
    Match match;
    for (const Row& row : rows_) {
        if (row.route->options.reach != reach || !fits(row.segments, wanted)) continue;
        match.allowed.push_back(row.route->method);
        if (row.route->method != method || match.route != nullptr) continue;
        match.route = row.route;
        match.module = row.module;
        match.values = values_of(row.segments, wanted);
    }
    return match;
}

}  // namespace agora::web
