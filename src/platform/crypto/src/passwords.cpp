#include "agora/crypto/passwords.hpp"

#include "agora/crypto/random.hpp"
#include "sodium.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <sodium.h>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <new>

namespace agora::crypto {
namespace {

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = std::size_t{19} * 1024 * 1024;

std::string argon2id(std::string_view password) {
    start_sodium();
    std::string stored(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(stored.data(), password.data(), password.size(), kPasses,
                              kMemoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();  // its only cause
    }
    stored.resize(stored.find('\0'));
    return stored;
}

bool is_too_long(std::string_view password) {
    return utf8_length(password) > kMaxPasswordLength;
}

}  // namespace

/// A gate of so many slots; who comes first goes first.
class Passwords::Queue {
 public:
    explicit Queue(Limits limits) : limits_(limits) { AGORA_ASSERT(limits.slots > 0); }

    bool enter() {
        std::unique_lock lock(mutex_);
        const std::uint64_t inside_or_waiting = next_ticket_ - left_;
        if (inside_or_waiting >= limits_.slots + limits_.waiting) return false;
        const std::uint64_t ticket = next_ticket_++;
        turn_.wait(lock, [&] { return ticket < left_ + limits_.slots; });
        return true;
    }

    void leave() {
        {
            const std::lock_guard lock(mutex_);
            ++left_;
        }
        turn_.notify_all();
    }

 private:
    const Limits limits_;
    std::mutex mutex_;
    std::condition_variable turn_;
    std::uint64_t next_ticket_ = 0;
    std::uint64_t left_ = 0;
};

namespace {

/// Leaves the queue at the end of the scope.
template <typename Queue>
class Turn {
 public:
    explicit Turn(Queue& queue) : queue_(queue), entered_(queue.enter()) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        if (entered_) queue_.leave();
    }
    bool entered() const { return entered_; }

 private:
    Queue& queue_;
    bool entered_;
};

}  // namespace

Passwords::Passwords() : Passwords(Limits{}) {}

Passwords::Passwords(Limits limits)
    : queue_(std::make_unique<Queue>(limits)), nobody_(argon2id(random_token())) {}

Passwords::~Passwords() = default;

Result<std::string> Passwords::hash(std::string_view password) const {
    if (is_too_long(password)) return PasswordRefusal::password_too_long;
    const Turn turn(*queue_);
    if (!turn.entered()) return PasswordRefusal::too_many_sign_ins_at_once;
    return argon2id(password);
}

Result<PasswordVerdict> Passwords::verify(std::string_view password,
                                          const std::optional<std::string>& stored) const {
    if (is_too_long(password)) return PasswordVerdict::differs;
    const Turn turn(*queue_);
    if (!turn.entered()) return PasswordRefusal::too_many_sign_ins_at_once;
    const std::string& known = stored ? *stored : nobody_;
    const bool matches =
        crypto_pwhash_str_verify(known.c_str(), password.data(), password.size()) == 0;
    return matches && stored ? PasswordVerdict::matches : PasswordVerdict::differs;
}

bool Passwords::needs_rehash(const std::string& stored) {
    return crypto_pwhash_str_needs_rehash(stored.c_str(), kPasses, kMemoryBytes) != 0;
}

}  // namespace agora::crypto
