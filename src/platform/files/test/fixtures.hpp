#pragma once

#include "agora/files/rights.hpp"
#include "agora/files/store.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace agora::files::test {

/// A folder of this test, removed with it.
class TestFolder {
 public:
    TestFolder();
    ~TestFolder();
    const std::filesystem::path& path() const { return path_; }
    /// A file with this content in it.
    std::filesystem::path file(const std::string& name, std::string_view content) const;
    /// A program in it: a shell script.
    std::filesystem::path script(const std::string& name, const std::string& lines) const;

 private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
/// Names of all files below a folder, without its lock.
std::vector<std::string> files_below(const std::filesystem::path& folder);

/// A PNG of one colour.
std::string png(std::uint32_t width, std::uint32_t height);

/// A ZIP with these parts, stored, and what its directory says of them.
struct ZipPart {
    std::string name{};
    std::string content{};
    std::uint32_t claimed_size = 0;  ///< unpacked, then deflated; 0: stored as it is
};
std::string zip(const std::vector<ZipPart>& parts);
std::string docx(const std::vector<ZipPart>& more = {});
std::string odt(const std::vector<ZipPart>& more = {});
inline const std::string kPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

PictureRights rights();

}  // namespace agora::files::test
