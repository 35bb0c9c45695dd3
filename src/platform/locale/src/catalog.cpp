#include "catalog.hpp"

#include <cstring>

namespace agora::locale {

std::optional<std::uint32_t> number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    if (bytes.size() < sizeof(number) || at > bytes.size() - sizeof(number)) return std::nullopt;
    std::memcpy(&number, bytes.data() + at, sizeof(number));
    return number;
}

std::vector<std::string_view> catalog_sources(std::string_view bytes) {
    const auto count = number_at(bytes, kCatalogCountAt);
    const auto table = number_at(bytes, kCatalogSourcesAt);
    if (number_at(bytes, 0) != kCatalogMagic || !count || !table) return {};
    std::vector<std::string_view> sources;
    for (std::size_t row = 0; row < *count; ++row) {
        const auto length = number_at(bytes, *table + row * 8);
        const auto start = number_at(bytes, *table + row * 8 + 4);
        if (!length || !start || *start > bytes.size() || *length > bytes.size() - *start)
            return {};
        const std::string_view source = bytes.substr(*start, *length);
        sources.push_back(source.substr(0, source.find('\0')));
    }
    return sources;
}

}  // namespace agora::locale
