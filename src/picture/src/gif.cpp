#include "byte_reader.hpp"
#include "heads.hpp"

#include <algorithm>

namespace agora::picture {
namespace {

constexpr std::uint32_t kExtension = 0x21;
constexpr std::uint32_t kFrame = 0x2C;

void skip_colour_table(ByteReader& reader, std::uint32_t flags) {
    constexpr std::uint32_t kHasTable = 0x80;
    if ((flags & kHasTable) != 0) reader.skip(std::size_t{3} << ((flags & 7) + 1));
}

void skip_extension(ByteReader& reader) {
    reader.skip(1);
    while (const std::uint32_t length = reader.big(1)) reader.skip(length);
}

}  // namespace

// GIF89a specification, sections 18 to 20.
std::optional<Dimensions> gif_dimensions(std::string_view bytes) {
    ByteReader reader(bytes);
    reader.skip(6);
    Dimensions canvas;
    canvas.width = reader.little(2);
    canvas.height = reader.little(2);
    const std::uint32_t flags = reader.big(1);
    reader.skip(2);
    skip_colour_table(reader, flags);

    std::uint32_t block = reader.big(1);
    while (block == kExtension) {
        skip_extension(reader);
        block = reader.big(1);
    }
    if (block != kFrame) return std::nullopt;
    const std::uint32_t left = reader.little(2);
    const std::uint32_t top = reader.little(2);
    const std::uint32_t width = reader.little(2);
    const std::uint32_t height = reader.little(2);
    if (!reader.ok()) return std::nullopt;
    return Dimensions{std::max(canvas.width, left + width), std::max(canvas.height, top + height)};
}

}  // namespace agora::picture
