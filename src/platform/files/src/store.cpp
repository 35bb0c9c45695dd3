#include "agora/files/store.hpp"

#include "disk.hpp"
#include "stream_digest.hpp"

#include <fcntl.h>
#include <limits>
#include <sys/stat.h>

namespace agora::files {
namespace {

constexpr std::string_view kIncoming = ".incoming";
constexpr std::size_t kPiece = 64 * 1024;

Instant time_of(const timespec& time) {
    return Instant::from_microseconds(time.tv_sec * 1'000'000 + time.tv_nsec / 1000);
}

}  // namespace

Store::Store(std::filesystem::path folder) : folder_(std::move(folder)) {
    make_folder(folder_);
    make_folder(folder_ / kIncoming);
}

std::filesystem::path Store::path_of(const Digest& digest) const {
    const std::string text = digest.text();
    return folder_ / text.substr(0, 2) / text.substr(2);
}

Digest Store::put(std::string_view bytes) {
    const Digest digest = Digest::of(bytes);
    NewFile file(folder_ / kIncoming);
    file.write(bytes);
    keep(file, digest);
    return digest;
}

Digest Store::put_file(const std::filesystem::path& source) {
    const Descriptor from = open_to_read(source);
    NewFile file(folder_ / kIncoming);
    StreamDigest stream;
    std::string piece(kPiece, '\0');
    for (;;) {
        const ssize_t count = ::read(from.number(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw Fault("cannot read " + source.string() + ": " + last_error());
        if (count == 0) break;
        const std::string_view bytes{piece.data(), static_cast<std::size_t>(count)};
        stream.add(bytes);
        file.write(bytes);
    }
    const Digest digest = stream.finish();
    keep(file, digest);
    return digest;
}

// Also over a file of the same name: that heals a damaged one, and says that it was put now.
void Store::keep(NewFile& file, const Digest& digest) {
    const std::filesystem::path place = path_of(digest);
    const FolderLock lock(folder_, FolderLock::Mode::shared);
    make_folder(place.parent_path());
    file.become(place);
}

std::optional<std::filesystem::path> Store::find(const Digest& digest) const {
    std::filesystem::path path = path_of(digest);
    struct stat state {};
    if (lstat(path.c_str(), &state) == 0 && S_ISREG(state.st_mode)) return path;
    return std::nullopt;
}

bool Store::exists(const Digest& digest) const {
    return find(digest).has_value();
}

std::optional<std::string> Store::read(const Digest& digest) const {
    const auto path = find(digest);
    if (!path) return std::nullopt;
    return read_whole(open_to_read(*path), std::numeric_limits<std::uint32_t>::max());
}

Store::Removal Store::remove(const Digest& digest, Instant put_before) {
    const std::filesystem::path path = path_of(digest);
    const FolderLock lock(folder_, FolderLock::Mode::alone);
    struct stat state {};
    if (lstat(path.c_str(), &state) != 0) return Removal::was_not_there;
    if (time_of(state.st_mtim) >= put_before) return Removal::put_too_recently;
    if (unlink(path.c_str()) != 0) {
        throw Fault("cannot remove " + path.string() + ": " + last_error());
    }
    sync_folder(path.parent_path());
    return Removal::removed;
}

}  // namespace agora::files
