#include "byte_reader.hpp"
#include "heads.hpp"

namespace agora::picture {
namespace {

bool starts_a_frame(std::uint32_t marker) {
    const bool is_table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    return marker >= 0xC0 && marker <= 0xCF && !is_table;
}

bool stands_alone(std::uint32_t marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

std::optional<std::uint32_t> next_marker(ByteReader& reader) {
    if (reader.big(1) != 0xFF) return std::nullopt;
    std::uint32_t marker = 0xFF;
    while (marker == 0xFF && reader.ok()) marker = reader.big(1);
    if (!reader.ok() || marker == 0) return std::nullopt;
    return marker;
}

}  // namespace

// ITU-T T.81, annex B: the size stands in the frame header, before the first scan.
std::optional<Dimensions> jpeg_dimensions(std::string_view bytes) {
    ByteReader reader(bytes);
    reader.skip(2);
    while (const auto marker = next_marker(reader)) {
        if (stands_alone(*marker)) continue;
        constexpr std::uint32_t kEndOfPicture = 0xD9;
        constexpr std::uint32_t kStartOfScan = 0xDA;
        if (*marker == kEndOfPicture || *marker == kStartOfScan) return std::nullopt;
        const std::uint32_t length = reader.big(2);
        if (length < 2) return std::nullopt;
        ByteReader segment(reader.take(length - 2));
        if (!reader.ok()) return std::nullopt;
        if (!starts_a_frame(*marker)) continue;
        segment.skip(1);
        const std::uint32_t height = segment.big(2);
        const std::uint32_t width = segment.big(2);
        if (!segment.ok()) return std::nullopt;
        return Dimensions{width, height};
    }
    return std::nullopt;
}

}  // namespace agora::picture
