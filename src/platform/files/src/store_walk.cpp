#include "agora/files/store.hpp"

#include "disk.hpp"
#include "stream_digest.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace agora::files {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFolderNameSize = 2;

std::vector<fs::path> sorted_entries(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) entries.push_back(entry.path());
    if (error) throw Fault("cannot list " + folder.string() + ": " + error.message());
    std::ranges::sort(entries);
    return entries;
}

/// The store's own, neither files nor damage.
bool is_housekeeping(const fs::path& entry) {
    return entry.filename() == ".lock" || entry.filename() == ".incoming";
}

bool is_of_digests(const fs::path& folder) {
    return folder.filename().string().size() == kFolderNameSize && fs::is_directory(folder);
}

std::optional<Digest> digest_named(const fs::path& file) {
    return Digest::parse(file.parent_path().filename().string() + file.filename().string());
}

std::optional<StoredFile> stored(const fs::path& path) {
    const auto digest = digest_named(path);
    struct stat state {};
    // It may have been removed since the folder was listed.
    if (!digest || lstat(path.c_str(), &state) != 0 || !S_ISREG(state.st_mode)) return std::nullopt;
    constexpr std::int64_t kMicro = 1'000'000;
    return StoredFile{
        *digest, static_cast<std::uint64_t>(state.st_size),
        Instant::from_microseconds(state.st_mtim.tv_sec * kMicro + state.st_mtim.tv_nsec / 1000)};
}

Digest digest_of_content(const fs::path& file) {
    const Descriptor from = open_to_read(file);
    StreamDigest stream;
    std::string piece(64 * 1024, '\0');
    ssize_t count = 0;
    while ((count = read(from.number(), piece.data(), piece.size())) > 0) {
        stream.add({piece.data(), static_cast<std::size_t>(count)});
    }
    if (count < 0) throw Fault("cannot read " + file.string() + ": " + last_error());
    return stream.finish();
}

std::optional<Damage::Kind> damage_of(const fs::path& file) {
    const auto digest = digest_named(file);
    if (!digest) return Damage::Kind::name_is_no_digest;
    try {
        if (digest_of_content(file) == digest) return std::nullopt;
        return Damage::Kind::content_differs_from_name;
    } catch (const Fault&) {
        const bool was_removed_meanwhile = !fs::exists(fs::symlink_status(file));
        if (was_removed_meanwhile) return std::nullopt;
        return Damage::Kind::cannot_be_read;
    }
}

}  // namespace

void Store::each(const std::function<void(const StoredFile&)>& visit) const {
    for (const fs::path& folder : sorted_entries(folder_)) {
        if (!is_of_digests(folder)) continue;
        for (const fs::path& file : sorted_entries(folder)) {
            if (const auto found = stored(file)) visit(*found);
        }
    }
}

std::vector<Damage> Store::verify() const {
    std::vector<Damage> damages;
    const auto look_at = [&](const fs::path& file) {
        const auto kind = damage_of(file);
        if (kind) damages.push_back({*kind, fs::relative(file, folder_).string()});
    };
    for (const fs::path& entry : sorted_entries(folder_)) {
        if (is_housekeeping(entry)) continue;
        if (!is_of_digests(entry)) {
            damages.push_back({Damage::Kind::name_is_no_digest, entry.filename().string()});
            continue;
        }
        for (const fs::path& file : sorted_entries(entry)) look_at(file);
    }
    return damages;
}

int Store::remove_leftovers(Instant left_before) {
    int removed = 0;
    for (const fs::path& file : sorted_entries(folder_ / ".incoming")) {
        struct stat state {};
        if (lstat(file.c_str(), &state) != 0) continue;
        const Instant left = Instant::from_seconds(state.st_mtim.tv_sec);
        if (left < left_before && unlink(file.c_str()) == 0) ++removed;
    }
    return removed;
}

}  // namespace agora::files
