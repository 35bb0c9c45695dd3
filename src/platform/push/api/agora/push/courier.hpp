#pragma once

#include "agora/fetch/fetch.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace agora::push {

/// An address that a browser's push server may have: https, a name of at least two labels, the usual
/// port, at most 1,000 plain characters. Where the name leads is looked at when it is used.
bool is_endpoint(std::string_view address);

/// "https://push.example" of "https://push.example/v1/abc".
std::string origin_of(std::string_view endpoint);

struct Parcel {
    std::string endpoint;
    std::string authorization;
    std::string body;
    std::string topic = {};  ///< up to 32 of base64url: one that waits there is replaced
    std::chrono::seconds kept_for = std::chrono::hours{12};  ///< while the device is off
};

/// `gone`: the device takes nothing any more. `refused`: another try ends the same way. `later` is what
/// its server says, `silent` that it says nothing in time.
enum class Outcome { delivered, gone, refused, later, silent };

/// Where messages leave the house. Thread-safe.
class Courier {
 public:
    virtual ~Courier() = default;
    virtual Outcome deliver(const Parcel& parcel) = 0;
};

/// A connection for each parcel; tests on one machine let it go anywhere.
class HttpsCourier final : public Courier {
 public:
    explicit HttpsCourier(fetch::Reach reach = fetch::Reach::internet) : reach_(reach) {}
    Outcome deliver(const Parcel& parcel) override;

 private:
    fetch::Reach reach_;
};

}  // namespace agora::push
