#pragma once

#include "agora/base/instant.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace agora::files {

/// The machine's fault: the disk is full or refuses, agora-picture is missing.
class Fault : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// The name of a stored file: the SHA-256 of its content.
class Digest {
 public:
    static Digest of(std::string_view bytes);
    /// 64 digits 0-9, a-f; nothing else.
    static std::optional<Digest> parse(std::string_view text);

    std::string text() const;
    auto operator<=>(const Digest&) const = default;

 private:
    Digest() = default;
    std::array<unsigned char, 32> bytes_{};
    friend class StreamDigest;
};

struct StoredFile {
    Digest digest;
    std::uint64_t size = 0;
    Instant put_at{};  ///< the last time that it was put
};

/// What is wrong with the folder; `path` is inside it.
struct Damage {
    enum class Kind { content_differs_from_name, name_is_no_digest, cannot_be_read };
    Kind kind = Kind::cannot_be_read;
    std::string path;
};

/// Files by their content, in FOLDER/ab/cdef…, for the owner of the process alone (0600, 0700). A file
/// is whole or not there: written beside, synced, renamed, its folder synced; put() returns when it
/// would survive a loss of power. The same content is kept once, so the rows that name a digest count its
/// uses; a digest says nothing about who may see the file: a route must check that.
/// Thread-safe, also between processes on one machine. Everything may throw Fault.
class Store {
 public:
    /// Makes the folder when it is missing.
    explicit Store(std::filesystem::path folder);

    Digest put(std::string_view bytes);
    /// Copies the file; the caller keeps it. Reads it once, 64 KB at a time.
    Digest put_file(const std::filesystem::path& file);

    bool exists(const Digest& digest) const;
    /// Where it lies, to be sent; nothing when it is not there.
    std::optional<std::filesystem::path> find(const Digest& digest) const;
    /// The whole content.
    std::optional<std::string> read(const Digest& digest) const;

    /// A file that was put again this recently is kept: somebody may be about to name it in a row.
    enum class Removal { removed, was_not_there, put_too_recently };
    Removal remove(const Digest& digest, Instant put_before);

    /// Every file, in the order of the digests, for backup and for finding those that no row names.
    void each(const std::function<void(const StoredFile&)>& visit) const;
    /// Reads everything again and compares content with name. Some 500 MB a second.
    std::vector<Damage> verify() const;
    /// Removes what an interrupted put() left, when it was left before this moment.
    int remove_leftovers(Instant left_before);

    const std::filesystem::path& folder() const { return folder_; }

 private:
    std::filesystem::path path_of(const Digest& digest) const;
    void keep(class NewFile& written, const Digest& digest);

    std::filesystem::path folder_;
};

}  // namespace agora::files
