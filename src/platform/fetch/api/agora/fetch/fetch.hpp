#pragma once

#include "agora/base/result.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::fetch {

enum class FetchRefusal {
    address_unfit,       ///< not https (or http where that is allowed), or no address at all
    address_is_private,  ///< leads to a machine that the internet can't see
    elsewhere_unreachable,
    elsewhere_too_slow,
    elsewhere_too_large,
};
RefusalText refusal_text(FetchRefusal refusal);

/// Names of headers in any case.
using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
    std::string url;
    std::string method = "GET";
    Headers headers = {};
    std::string body = {};  ///< sent when the method is not GET
};

/// Whom a request may reach. Addresses come from people: by default only https and the public internet.
enum class Reach {
    internet,  ///< https to public addresses, checked after the name was resolved and at each redirect
    anywhere,  ///< also http and private addresses: for what an administrator configured, and tests
};

struct Limits {
    std::size_t most_bytes = 2'000'000;
    std::chrono::milliseconds time{20'000};  ///< for all of it
    int redirects = 3;                       ///< followed for GET only
    Reach reach = Reach::internet;
};

struct Answer {
    int status = 0;
    Headers headers = {};  ///< of the last answer
    std::string body = {};

    /// The first of this name in any case; empty when there is none.
    std::string_view header(std::string_view name) const;
};

/// Asks another machine, and waits for its answer: for jobs, not for a page's handler. Thread-safe. Any status is an
/// answer. No cookies, no proxy, no credentials; the body is given as it came, decompressed.
Result<Answer> fetch(const Request& request, const Limits& limits = {});

/// True for an address (IPv4 or IPv6, as text) that the internet can reach: not of this machine, a local network, a
/// provider's inner network, documentation, multicast, nor IPv4 of that kind written within IPv6 (RFC 6890).
bool is_public_address(std::string_view address);

}  // namespace agora::fetch
