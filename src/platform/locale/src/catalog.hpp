#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// A compiled catalog of gettext (GNU gettext manual, 11.3) in this machine's order of bytes.
namespace agora::locale {

inline constexpr std::uint32_t kCatalogMagic = 0x950412de;
inline constexpr std::size_t kCatalogCountAt = 8;
inline constexpr std::size_t kCatalogSourcesAt = 12;
inline constexpr std::size_t kCatalogTranslationsAt = 16;

/// Nothing beyond the end.
std::optional<std::uint32_t> number_at(std::string_view bytes, std::size_t at);

/// The sentences that it translates, of plural forms the first; none of what is no catalog. They
/// point into the bytes.
std::vector<std::string_view> catalog_sources(std::string_view bytes);

}  // namespace agora::locale
