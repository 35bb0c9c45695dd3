#include "agora/crypto/keys.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace agora::crypto {
namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kMaxFileBytes = 65 * 64;

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view why) {
    throw std::runtime_error("key file " + file.string() + ": " + std::string(why));
}

[[noreturn]] void fail_with_errno(const std::filesystem::path& file) {
    fail(file, std::generic_category().message(errno));
}

/// Closes at the end of the scope.
class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

 private:
    int number_;
};

void write_all(const std::filesystem::path& file, const std::string& text) {
    const Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (out.number() < 0) fail_with_errno(file);
    const auto written = ::write(out.number(), text.data(), text.size());
    if (written != static_cast<ssize_t>(text.size()) || ::fsync(out.number()) != 0) {
        fail_with_errno(file);
    }
}

void sync_folder(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0 || ::fsync(opened.number()) != 0) fail_with_errno(folder);
}

/// Whole or not at all: two programs that start together end with the same key.
void make_file(const std::filesystem::path& file) {
    auto draft = file;
    draft += "." + random_token();
    std::string line = encode_hex(random_bytes(kKeyBytes)) + "\n";
    write_all(draft, line);
    sodium_memzero(line.data(), line.size());
    const int linked = ::link(draft.c_str(), file.c_str());
    const int error = errno;
    ::unlink(draft.c_str());
    errno = error;
    if (linked != 0 && error != EEXIST) fail_with_errno(file);
    sync_folder(file);
}

std::string read_file(const std::filesystem::path& file, int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) fail_with_errno(file);
    if (!S_ISREG(status.st_mode)) fail(file, "not a file");
    if ((status.st_mode & 077) != 0) fail(file, "others may read it; run chmod 600");
    std::string text(kMaxFileBytes, '\0');
    const auto length = ::read(descriptor, text.data(), text.size());
    if (length < 0) fail_with_errno(file);
    text.resize(static_cast<std::size_t>(length));
    return text;
}

}  // namespace

Keys Keys::open(const std::filesystem::path& file) {
    int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) {
        make_file(file);
        descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    }
    if (descriptor < 0) fail_with_errno(file);
    const Descriptor in(descriptor);

    std::string text = read_file(file, descriptor);
    std::vector<std::string> keys;
    for (const std::string_view line : split(trimmed(text), '\n')) {
        auto key = decode_hex(trimmed(line));
        if (!key || key->size() != kKeyBytes) fail(file, "a line is not 64 hexadecimal digits");
        keys.push_back(std::move(*key));
    }
    sodium_memzero(text.data(), text.size());
    return from_bytes(keys);
}

Keys Keys::from_bytes(const std::vector<std::string>& keys) {
    AGORA_ASSERT(!keys.empty());
    std::vector<Key> made;
    for (const std::string& key : keys) {
        AGORA_ASSERT(key.size() == kKeyBytes);
        std::copy(key.begin(), key.end(), made.emplace_back().begin());
    }
    return Keys(std::move(made));
}

Keys::~Keys() {
    for (Key& key : keys_) sodium_memzero(key.data(), key.size());
}

std::string Keys::derive(const Purpose& purpose, std::size_t age) const {
    AGORA_ASSERT(age < keys_.size());
    const Key& key = keys_[age];
    return hmac_sha256({{key.data(), key.size()}}, "agora key for " + purpose.name);
}

}  // namespace agora::crypto
