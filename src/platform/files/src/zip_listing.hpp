#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::files {

/// One part of a ZIP file as its directory lists it; nothing is unpacked.
struct ZipEntry {
    std::string_view name{};
    std::uint64_t packed_size = 0;
    std::uint64_t unpacked_size = 0;
    std::uint64_t offset = 0;   ///< of its local header
    std::uint32_t method = 0;   ///< 0 stored, 8 deflated
    std::string_view packed{};  ///< its bytes in the file
};

/// The parts in the order in which they lie in the file, which is a view of these bytes. Nothing when the
/// directory is damaged, has more than 10,000 parts or two of one name, when parts overlap, differ from
/// their own headers or are encrypted, or when a name leads out of the folder.
std::optional<std::vector<ZipEntry>> zip_listing(std::string_view bytes);

}  // namespace agora::files
