#pragma once

#include "agora/http/address.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string_view>
#include <unordered_map>

namespace agora::http {

/// Counts connections, in all and per address. Thread-safe.
class Admission {
 public:
    enum class Verdict {
        welcome,
        refused,  ///< over a limit: entered all the same, to be told so and sent away
        dropped   ///< far over a limit: not entered
    };
    enum class PerAddress { limited, exempt };

    Admission(std::size_t connections, std::size_t per_address)
        : connections_(connections), per_address_(per_address) {}

    Verdict enter(const Address& address, PerAddress per_address);
    void leave(const Address& address);
    std::size_t count() const;
    /// True when nobody is left before the time is over.
    bool wait_until_empty(std::chrono::milliseconds patience);

 private:
    struct AddressHash {
        std::size_t operator()(const Address& address) const {
            const auto* bytes = reinterpret_cast<const char*>(address.bytes.data());
            return std::hash<std::string_view>{}({bytes, address.bytes.size()});
        }
    };

    const std::size_t connections_;
    const std::size_t per_address_;
    mutable std::mutex mutex_;
    std::condition_variable empty_;
    std::size_t count_ = 0;
    std::unordered_map<Address, std::size_t, AddressHash> counts_;
};

}  // namespace agora::http
