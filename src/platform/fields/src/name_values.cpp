#include "agora/fields/name_values.hpp"

namespace agora::fields {

std::optional<std::string_view> NameValues::find(std::string_view name) const {
    for (const auto& [known, value] : pairs_) {
        if (known == name) return value;
    }
    return std::nullopt;
}

std::vector<std::string_view> NameValues::all(std::string_view name) const {
    std::vector<std::string_view> found;
    for (const auto& [known, value] : pairs_) {
        if (known == name) found.push_back(value);
    }
    return found;
}

NameValues NameValues::with(std::string_view name, std::string value) const {
    NameValues values;
    for (const auto& [known, old] : pairs_) {
        if (known != name) values.add(known, old);
    }
    values.add(std::string{name}, std::move(value));
    return values;
}

}  // namespace agora::fields
