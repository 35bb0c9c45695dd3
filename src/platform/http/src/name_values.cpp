#include "agora/http/name_values.hpp"

namespace agora::http {

std::optional<std::string_view> NameValues::find(std::string_view name) const {
    for (const Pair& pair : pairs_) {
        if (pair.first == name) return pair.second;
    }
    return std::nullopt;
}

std::vector<std::string_view> NameValues::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const Pair& pair : pairs_) {
        if (pair.first == name) values.emplace_back(pair.second);
    }
    return values;
}

}  // namespace agora::http
