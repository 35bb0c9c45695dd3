#pragma once

#include "agora/http/request.hpp"

#include <optional>
#include <string>

namespace agora::http {

struct StartLine {
    std::string method;
    std::string target;
    int version = 11;
    bool expects_continue = false;  ///< set by judge_head
};

/// Judges a head whose lines are in head.headers: one Host, one way to say the body's length, a
/// target of this host (RFC 9112, 3.2 and 6). Fills method, target and host. A status: refused.
std::optional<int> judge_head(StartLine& start, RequestHead& head);

}  // namespace agora::http
