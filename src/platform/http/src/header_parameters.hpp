#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::http {

/// `form-data; name="a"; filename="b"`: the value and the parameters' names in lower case.
struct ParameterisedValue {
    std::string value;
    std::vector<std::pair<std::string, std::string>> parameters;
};

/// Nothing when it is malformed (an open quote, a parameter without =, a control character).
std::optional<ParameterisedValue> parse_parameters(std::string_view text);

}  // namespace agora::http
