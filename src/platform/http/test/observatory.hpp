#pragma once

#include "agora/http/headers.hpp"

#include <map>
#include <string>
#include <string_view>

namespace agora::http::test {

/// Points by result, e.g. "x-content-type-options-nosniff" -> 0, of Mozilla's HTTP Observatory.
using Observatory = std::map<std::string, int, std::less<>>;

/// What an answer over TLS earns, result by result. The rules are those of the Observatory's
/// scoring table of 2024-02-27; results that need more than one answer (redirection, preload list,
/// cross-origin files) are left out.
Observatory judge(const Headers& headers, std::string_view html);

/// The baseline of 100 and all penalties; bonuses count only from 90 points upward.
int score(const Observatory& results);

/// Every result that this judge knows, with its points.
const Observatory& known_results();

}  // namespace agora::http::test
