#pragma once

#include <string>
#include <vector>

namespace agora::archive {

struct ZipMember {
    std::string name;  ///< relative, with slashes
    std::string bytes;
};

/// A ZIP file that every desktop opens, made in memory: for what one person takes along.
/// Throws BadArchive when the machine fails.
std::string zip(const std::vector<ZipMember>& members);

}  // namespace agora::archive
