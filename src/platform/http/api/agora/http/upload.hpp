#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace agora::http {

/// A file that is removed when its owner goes, unless it was released.
class TemporaryFile {
 public:
    TemporaryFile() = default;
    explicit TemporaryFile(std::filesystem::path path) : path_(std::move(path)) {}
    TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    TemporaryFile& operator=(TemporaryFile&& other) noexcept;
    ~TemporaryFile();

    const std::filesystem::path& path() const { return path_; }
    /// Gives the file away: from now on the caller removes or renames it.
    std::filesystem::path release() { return std::exchange(path_, {}); }

 private:
    std::filesystem::path path_;
};

/// One file of a multipart form, already on disk (mode 0600, in Options::temporary_folder).
/// The type is what the browser claims: look at the bytes before trusting it.
struct Upload {
    std::string field{};
    std::string file_name{};  ///< sanitised, see below; never a path
    std::string content_type{};
    std::uint64_t size = 0;
    TemporaryFile file{};  ///< removed when the request ends unless released
};

/// A name that is safe to keep and to show: the part after the last / or \, without control and
/// direction characters, without leading dots, at most 200 bytes of UTF-8; "file" when nothing is
/// left.
std::string sanitised_file_name(std::string_view name);

}  // namespace agora::http
