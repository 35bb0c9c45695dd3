#include "parsing.hpp"

#include "entities.hpp"

#include <string_view>

namespace agora::markdown {
namespace {

constexpr std::size_t kMostGrowth = 20;
constexpr std::size_t kFreeGrowth = 4096;

/// md4c takes the square of their number for bare addresses in one paragraph.
constexpr std::size_t kMostWithBareAddresses = 32 * 1024;

}  // namespace

std::size_t most_output(std::size_t bytes) {
    return bytes * kMostGrowth + kFreeGrowth;
}

MD_PARSER parser_for(std::size_t bytes) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    if (bytes <= kMostWithBareAddresses) {
        parser.flags |= MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS |
                        MD_FLAG_PERMISSIVEEMAILAUTOLINKS;
    }
    return parser;
}

std::string address_of(const MD_ATTRIBUTE& attribute) {
    std::string address;
    for (int part = 0; attribute.substr_offsets[part] < attribute.size; ++part) {
        const MD_OFFSET from = attribute.substr_offsets[part];
        const MD_OFFSET until = attribute.substr_offsets[part + 1];
        const std::string_view text{attribute.text + from, until - from};
        if (attribute.substr_types[part] == MD_TEXT_ENTITY) {
            address += decoded_entity(text);
        } else if (attribute.substr_types[part] != MD_TEXT_NULLCHAR) {
            address += text;
        }
    }
    return address;
}

}  // namespace agora::markdown
