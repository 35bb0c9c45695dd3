#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace agora::fields {

/// A place in a text, both from 1; a column is a character.
struct JsonPlace {
    std::int64_t line = 1;
    std::int64_t column = 1;
    bool operator==(const JsonPlace&) const = default;
};

/// Where a text stops being one JSON value: at the character that can't stand there, or at the end of a text that
/// breaks off. Nothing when parse_json takes it. Costs a second parse: for texts that were refused.
std::optional<JsonPlace> json_fault(std::string_view text);

}  // namespace agora::fields
