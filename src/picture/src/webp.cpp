#include "agora/picture/bare_webp.hpp"

#include "byte_reader.hpp"
#include "heads.hpp"

namespace agora::picture {
namespace {

struct Chunk {
    std::string_view type{};
    std::string_view data{};
};

/// Chunks are padded to an even length.
Chunk next_chunk(ByteReader& reader) {
    Chunk chunk;
    chunk.type = reader.take(4);
    const std::uint32_t length = reader.little(4);
    chunk.data = reader.take(length);
    if (length % 2 == 1) reader.skip(1);
    return chunk;
}

std::optional<Dimensions> lossy_dimensions(std::string_view data) {
    ByteReader reader(data);
    reader.skip(3);
    if (reader.take(3) != "\x9D\x01\x2A") return std::nullopt;
    constexpr std::uint32_t kSideMask = 0x3FFF;
    const std::uint32_t width = reader.little(2) & kSideMask;
    const std::uint32_t height = reader.little(2) & kSideMask;
    if (!reader.ok()) return std::nullopt;
    return Dimensions{width, height};
}

std::optional<Dimensions> lossless_dimensions(std::string_view data) {
    ByteReader reader(data);
    if (reader.big(1) != 0x2F) return std::nullopt;
    const std::uint32_t bits = reader.little(4);
    if (!reader.ok()) return std::nullopt;
    return Dimensions{(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
}

std::optional<Dimensions> canvas_dimensions(std::string_view data) {
    ByteReader reader(data);
    reader.skip(4);
    const std::uint32_t width = reader.little(3) + 1;
    const std::uint32_t height = reader.little(3) + 1;
    if (!reader.ok()) return std::nullopt;
    return Dimensions{width, height};
}

std::optional<Dimensions> chunk_dimensions(const Chunk& chunk) {
    if (chunk.type == "VP8 ") return lossy_dimensions(chunk.data);
    if (chunk.type == "VP8L") return lossless_dimensions(chunk.data);
    if (chunk.type == "VP8X") return canvas_dimensions(chunk.data);
    return std::nullopt;
}

void append_little(std::string& out, std::uint32_t value, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index) {
        out.push_back(static_cast<char>(value >> (8 * index)));
    }
}

void append_chunk(std::string& out, const Chunk& chunk) {
    out += chunk.type;
    append_little(out, static_cast<std::uint32_t>(chunk.data.size()), 4);
    out += chunk.data;
    if (chunk.data.size() % 2 == 1) out.push_back('\0');
}

constexpr char kOnlyTransparency = 0x10;

std::string canvas_with_transparency(Dimensions dimensions) {
    std::string data{kOnlyTransparency, 0, 0, 0};
    append_little(data, dimensions.width - 1, 3);
    append_little(data, dimensions.height - 1, 3);
    return data;
}

}  // namespace

// RFC 9649, section 2.
std::optional<Dimensions> webp_dimensions(std::string_view bytes) {
    ByteReader reader(bytes);
    reader.skip(12);
    const Chunk first = next_chunk(reader);
    return chunk_dimensions(first);
}

std::optional<Dimensions> bare_webp(std::string_view bytes) {
    ByteReader reader(bytes);
    const bool is_riff = reader.take(4) == "RIFF";
    const std::uint32_t size = reader.little(4);
    if (!is_riff || size != reader.left() || reader.take(4) != "WEBP") return std::nullopt;
    const Chunk first = next_chunk(reader);
    const auto dimensions = chunk_dimensions(first);
    if (!reader.ok() || !dimensions) return std::nullopt;
    if (first.type != "VP8X") return reader.left() == 0 ? dimensions : std::nullopt;

    if (first.data.size() != 10 || (first.data[0] & ~kOnlyTransparency) != 0) return std::nullopt;
    Chunk pixels = next_chunk(reader);
    if (pixels.type == "ALPH") pixels = next_chunk(reader);
    if (!reader.ok() || reader.left() != 0 || pixels.type == "VP8X") return std::nullopt;
    return chunk_dimensions(pixels) == dimensions ? dimensions : std::nullopt;
}

std::string only_pixels(std::string_view webp) {
    ByteReader reader(webp);
    reader.skip(12);
    Chunk transparency;
    Chunk pixels;
    while (reader.left() > 0 && pixels.type.empty()) {
        const Chunk chunk = next_chunk(reader);
        if (chunk.type == "ALPH") transparency = chunk;
        if (chunk.type == "VP8 " || chunk.type == "VP8L") pixels = chunk;
    }
    const auto dimensions = chunk_dimensions(pixels);
    if (!dimensions) return {};

    std::string body{"WEBP"};
    if (!transparency.type.empty()) {
        const std::string canvas = canvas_with_transparency(*dimensions);
        append_chunk(body, {"VP8X", canvas});
        append_chunk(body, transparency);
    }
    append_chunk(body, pixels);
    std::string out{"RIFF"};
    append_little(out, static_cast<std::uint32_t>(body.size()), 4);
    return out + body;
}

}  // namespace agora::picture
