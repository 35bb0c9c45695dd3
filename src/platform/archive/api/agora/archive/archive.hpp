#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace agora::archive {

/// The archive is cut, changed, of another kind or unsafe, or the disk failed; a sentence that says so.
class BadArchive : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

struct Entry {
    std::string name;  ///< relative, with slashes: "files/ab/cdef"
    std::filesystem::path source;
};

/// Every regular file below the folder, named from `prefix`, sorted by name.
std::vector<Entry> entries_below(const std::filesystem::path& folder, std::string_view prefix);

using OnEntry = std::function<void(std::string_view name)>;

/// Writes FILE durably and whole; throws BadArchive when the disk fails.
void pack(const std::filesystem::path& file, const std::vector<Entry>& entries,
          const OnEntry& on_entry = {});

/// Checks the digest of the whole, then writes everything below the (new or empty) folder.
/// Gives the names. Nothing is written from an archive with a wrong digest.
std::vector<std::string> unpack(const std::filesystem::path& file,
                                const std::filesystem::path& folder, const OnEntry& on_entry = {});

}  // namespace agora::archive
