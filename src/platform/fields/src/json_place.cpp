#include "agora/fields/json_place.hpp"

#include "agora/fields/json_read.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace agora::fields {
namespace {

namespace json = boost::json;

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

JsonPlace place_of(std::string_view before) {
    const std::size_t end = before.rfind('\n');
    const std::string_view line = end == std::string_view::npos ? before : before.substr(end + 1);
    return {.line = 1 + std::ranges::count(before, '\n'),
            .column = 1 + std::ranges::count_if(line, &begins_character)};
}

}  // namespace

std::optional<JsonPlace> json_fault(std::string_view text) {
    json::parse_options options;
    options.max_depth = kJsonDepth;
    json::parser parser({}, options);
    json::error_code error;
    const std::size_t read = parser.write_some({text.data(), text.size()}, error);
    if (!error && read == text.size()) return std::nullopt;
    return place_of(text.substr(0, read));
}

}  // namespace agora::fields
