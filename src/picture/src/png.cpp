#include "png.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace agora::picture {
namespace {

constexpr std::size_t kSignatureSize = 8;

bool is_letter(char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

std::uint32_t checksum_of(std::string_view bytes) {
    const auto* start = reinterpret_cast<const Bytef*>(bytes.data());
    return static_cast<std::uint32_t>(crc32_z(0, start, bytes.size()));
}

bool is_needed(const PngChunk& chunk) {
    constexpr std::array<std::string_view, 6> kNeeded{"IHDR", "PLTE", "tRNS",
                                                      "IDAT", "IEND", "sRGB"};
    if (std::ranges::find(kNeeded, chunk.type) != kNeeded.end()) return true;
    // A profile of more than this unpacks to more than any real one has.
    constexpr std::size_t kLargestProfile = 1024 * 1024;
    return chunk.type == "iCCP" && chunk.data.size() <= kLargestProfile;
}

/// gAMA is the exponent the picture was stored with, times 100,000; a screen of sRGB expects 1/2.2.
std::optional<double> exponent_for(std::uint32_t gamma) {
    constexpr double kScreen = 2.2;
    const double exponent = 100'000.0 / (kScreen * gamma);
    const bool is_usual = exponent > 0.95 && exponent < 1.05;
    const bool is_sensible = exponent > 0.1 && exponent < 10;
    if (is_usual || !is_sensible) return std::nullopt;
    return exponent;
}

}  // namespace

PngChunks::PngChunks(std::string_view bytes) : reader_(bytes) {
    reader_.skip(kSignatureSize);
}

// PNG specification (third edition), section 5.3.
std::optional<PngChunk> PngChunks::next() {
    if (ended_) return std::nullopt;
    ended_ = true;
    const ByteReader at_start = reader_;
    const std::uint32_t length = reader_.big(4);
    const std::string_view type = reader_.take(4);
    const std::string_view data = reader_.take(length);
    const std::uint32_t checksum = reader_.big(4);
    if (!reader_.ok() || !std::ranges::all_of(type, is_letter)) return std::nullopt;
    const std::string_view checked{type.data(), type.size() + data.size()};
    if (checksum_of(checked) != checksum) return std::nullopt;
    ended_ = type == "IEND";
    const std::size_t whole_size = at_start.left() - reader_.left();
    return PngChunk{type, data, {type.data() - 4, whole_size}};
}

std::optional<Dimensions> png_dimensions(std::string_view bytes) {
    PngChunks chunks(bytes);
    const auto header = chunks.next();
    constexpr std::size_t kHeaderSize = 13;
    if (!header || header->type != "IHDR" || header->data.size() != kHeaderSize)
        return std::nullopt;
    ByteReader reader(header->data);
    Dimensions dimensions;
    dimensions.width = reader.big(4);
    dimensions.height = reader.big(4);
    // What is too large is known to be so before its pixels are looked at.
    if (!is_within_limits(dimensions)) return dimensions;

    bool has_pixels = false;
    while (const auto chunk = chunks.next()) {
        if (chunk->type == "IDAT") has_pixels = true;
        if (chunk->type == "IHDR") return std::nullopt;
        if (chunk->type == "IEND") return has_pixels ? std::optional{dimensions} : std::nullopt;
    }
    return std::nullopt;
}

PngEssence png_essence(std::string_view bytes) {
    PngEssence essence{std::string{bytes.substr(0, kSignatureSize)}};
    essence.bytes.reserve(bytes.size());
    bool has_own_colours = false;
    PngChunks chunks(bytes);
    while (const auto chunk = chunks.next()) {
        if (chunk->type == "gAMA" && chunk->data.size() == 4) {
            const std::uint32_t gamma = ByteReader(chunk->data).big(4);
            if (gamma > 0) essence.exponent = exponent_for(gamma);
        }
        if (!is_needed(*chunk)) continue;
        if (chunk->type == "sRGB" || chunk->type == "iCCP") has_own_colours = true;
        essence.bytes += chunk->whole;
    }
    if (has_own_colours) essence.exponent.reset();
    return essence;
}

}  // namespace agora::picture
