#pragma once

#include "agora/files/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace agora::files {

/// Each throws Fault with the path and the kernel's words.

Descriptor open_to_read(const std::filesystem::path& file);
std::uint64_t size_of(const Descriptor& file);

/// 0700, and its own name durable.
void make_folder(const std::filesystem::path& folder);
/// Makes what was renamed or removed in it durable.
void sync_folder(const std::filesystem::path& folder);

/// A new file beside the others that is removed again unless it is renamed to its place.
class NewFile {
 public:
    explicit NewFile(const std::filesystem::path& folder);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile();

    void write(std::string_view bytes);
    /// Durable, with its name, when this returns.
    void become(const std::filesystem::path& place);

 private:
    std::filesystem::path path_;
    Descriptor descriptor_;
};

/// Held by whoever puts (several at once) or removes (alone), in any process.
class FolderLock {
 public:
    enum class Mode { shared, alone };
    FolderLock(const std::filesystem::path& folder, Mode mode);

 private:
    Descriptor descriptor_;
};

}  // namespace agora::files
