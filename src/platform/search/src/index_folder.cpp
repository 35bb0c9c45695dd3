#include "index_folder.hpp"

#include "agora/base/assert.hpp"
#include "agora/search/index.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <system_error>
#include <vector>

namespace agora::search {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGenerationPrefix = "index-";

[[noreturn]] void fault(const std::string& what, const fs::path& path) {
    throw IndexFault(what + " " + path.string() + ": " +
                     std::error_code(errno, std::generic_category()).message());
}

}  // namespace

/// An open file. Named, as a class of this namespace has one.
class Descriptor {
 public:
    Descriptor(const fs::path& path, int flags)
        : value_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
        if (value_ < 0) fault("cannot open", path);
    }
    ~Descriptor() { ::close(value_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return value_; }

 private:
    int value_;
};

namespace {

void sync(const fs::path& path) {
    const Descriptor file{path, O_RDONLY};
    if (::fsync(file.value()) != 0) fault("cannot sync", path);
}

void sync_tree(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
    sync(folder);
}

}  // namespace

class IndexFolder::Lock {
 public:
    explicit Lock(const fs::path& path) : file_(path, O_RDWR | O_CREAT) {}
    bool try_take() { return ::flock(file_.value(), LOCK_EX | LOCK_NB) == 0; }

 private:
    Descriptor file_;
};

IndexFolder::IndexFolder(fs::path folder) : folder_(std::move(folder)) {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) throw IndexFault("cannot make " + folder_.string() + ": " + error.message());
}

std::optional<std::string> IndexFolder::current() const {
    std::error_code error;
    const fs::path target = fs::read_symlink(folder_ / "current", error);
    if (error) return std::nullopt;
    return target.string();
}

std::string IndexFolder::new_generation() const {
    static std::atomic<unsigned> count = 0;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto stamp = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    std::string name = std::string{kGenerationPrefix} + std::to_string(stamp) + "-" +
                       std::to_string(::getpid()) + "-" + std::to_string(++count);
    std::error_code error;
    fs::create_directory(folder_ / name, error);
    if (error)
        throw IndexFault("cannot make " + (folder_ / name).string() + ": " + error.message());
    return name;
}

fs::path IndexFolder::visitors(const std::string& generation) const {
    return folder_ / generation / "visitors";
}

fs::path IndexFolder::members(const std::string& generation) const {
    return folder_ / generation / "members";
}

void IndexFolder::publish(const std::string& generation) const {
    sync_tree(folder_ / generation);
    const fs::path link = folder_ / (generation + ".link");
    std::error_code error;
    fs::create_directory_symlink(generation, link, error);
    if (!error) fs::rename(link, folder_ / "current", error);
    if (error) throw IndexFault("cannot publish " + generation + ": " + error.message());
    sync(folder_);
    drop_all_but_current();
}

void IndexFolder::drop(const std::string& generation) const {
    AGORA_ASSERT(generation.starts_with(kGenerationPrefix));
    std::error_code ignored;
    fs::remove_all(folder_ / generation, ignored);
}

void IndexFolder::drop_all_but_current() const {
    const auto kept = current();
    std::vector<std::string> others;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(kGenerationPrefix) && name != kept) others.push_back(name);
    }
    for (const std::string& name : others) drop(name);
}

std::shared_ptr<IndexFolder::Lock> IndexFolder::try_lock_for_rebuild() const {
    auto lock = std::make_shared<Lock>(folder_ / "rebuild.lock");
    return lock->try_take() ? lock : nullptr;
}

}  // namespace agora::search
