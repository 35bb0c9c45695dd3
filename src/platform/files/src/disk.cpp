#include "disk.hpp"

#include "agora/files/store.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace agora::files {
namespace {

[[noreturn]] void fail(std::string_view act, const std::filesystem::path& path) {
    const std::string why = last_error();
    throw Fault("cannot " + std::string{act} + " " + path.string() + ": " + why);
}

}  // namespace

Descriptor open_to_read(const std::filesystem::path& file) {
    Descriptor descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW));
    if (!descriptor.is_open()) fail("open", file);
    return descriptor;
}

std::uint64_t size_of(const Descriptor& file) {
    struct stat state {};
    if (fstat(file.number(), &state) != 0) fail("look at", "a file");
    return static_cast<std::uint64_t>(state.st_size);
}

std::string read_whole(const Descriptor& file, std::uint64_t at_most) {
    const std::uint64_t size = size_of(file);
    if (size > at_most) throw Fault("a file is larger than expected");
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = pread(file.number(), bytes.data() + done, bytes.size() - done,
                                    static_cast<off_t>(done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("read", "a file");
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
}

void make_folder(const std::filesystem::path& folder) {
    constexpr mode_t kOwnerOnly = 0700;
    if (mkdir(folder.c_str(), kOwnerOnly) == 0) {
        const auto parent = folder.parent_path();
        sync_folder(parent.empty() ? "." : parent);
    } else if (errno != EEXIST) {
        fail("make", folder);
    }
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.is_open() || fsync(descriptor.number()) != 0) fail("sync", folder);
}

NewFile::NewFile(const std::filesystem::path& folder) {
    std::string pattern = (folder / "XXXXXX").string();
    descriptor_ = Descriptor(mkostemp(pattern.data(), O_CLOEXEC));
    if (!descriptor_.is_open()) fail("make a file in", folder);
    path_ = pattern;
}

NewFile::~NewFile() {
    if (!path_.empty()) unlink(path_.c_str());
}

void NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail("write", path_);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void NewFile::become(const std::filesystem::path& place) {
    if (fsync(descriptor_.number()) != 0) fail("sync", path_);
    if (rename(path_.c_str(), place.c_str()) != 0) fail("rename to", place);
    path_.clear();
    sync_folder(place.parent_path());
}

FolderLock::FolderLock(const std::filesystem::path& folder, Mode mode) {
    const std::filesystem::path file = folder / ".lock";
    descriptor_ = Descriptor(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!descriptor_.is_open()) fail("open", file);
    const int operation = mode == Mode::shared ? LOCK_SH : LOCK_EX;
    while (flock(descriptor_.number(), operation) != 0) {
        if (errno != EINTR) fail("lock", file);
    }
}

}  // namespace agora::files
