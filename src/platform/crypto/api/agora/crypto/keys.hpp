#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace agora::crypto {

/// What a derived key is for, e.g. Purpose{"unsubscribe"}; two purposes never share a key.
struct Purpose {
    explicit Purpose(std::string_view text) : name(text) {}
    std::string name;
};

/// The secrets of one installation: the newest key makes, the older ones still read.
/// The file has one key of 32 bytes in hex per line, the newest first; to renew, put a line before.
/// Losing the file loses what it sealed, so a backup must hold it. Thread-safe after construction.
class Keys {
 public:
    /// Reads the file; makes it with one random key and mode 0600 when it is missing.
    /// Throws std::runtime_error when it can't be read, is malformed, or others may read it.
    static Keys open(const std::filesystem::path& file);
    /// From keys of 32 bytes, the newest first; for tests.
    static Keys from_bytes(const std::vector<std::string>& keys);

    Keys(Keys&&) = default;
    Keys& operator=(Keys&&) = delete;
    ~Keys();

    std::size_t count() const { return keys_.size(); }
    /// 32 bytes for one purpose, made by HMAC-SHA256 of key number `age` (0 is the newest).
    std::string derive(const Purpose& purpose, std::size_t age) const;

 private:
    using Key = std::array<char, 32>;
    explicit Keys(std::vector<Key> keys) : keys_(std::move(keys)) {}

    std::vector<Key> keys_;
};

}  // namespace agora::crypto
