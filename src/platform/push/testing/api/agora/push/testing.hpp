#pragma once

#include "agora/push/keys.hpp"
#include "agora/push/message.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::push {

/// A browser with a subscription, for tests.
class SoftBrowser {
 public:
    SoftBrowser();
    /// With keys that are known.
    SoftBrowser(KeyPair keys, std::string auth) : keys_(std::move(keys)), auth_(std::move(auth)) {}

    Receiver receiver() const { return {keys_.point, auth_}; }
    /// What a body says; nothing when it was not encrypted for this browser.
    std::optional<std::string> read(std::string_view body) const;

 private:
    KeyPair keys_;
    std::string auth_;
};

/// Whether the header is signed by the key that it names, for the audience; gives its claims.
std::optional<std::string> claims_of(std::string_view authorization);

}  // namespace agora::push
