#include "canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace agora::demo {
namespace {

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::string little_endian(std::uint32_t value) {
    return {static_cast<char>(value), static_cast<char>(value >> 8)};
}

/// CRC-32 as in PNG (ISO 3309).
std::uint32_t crc_of(std::string_view bytes) {
    static const auto kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t at = 0; at < table.size(); ++at) {
            std::uint32_t value = at;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            }
            table[at] = value;
        }
        return table;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc = kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (crc >> 8);
    }
    return ~crc;
}

std::uint32_t adler_of(std::string_view bytes) {
    constexpr std::uint32_t kPrime = 65521;
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : bytes) {
        low = (low + static_cast<unsigned char>(byte)) % kPrime;
        high = (high + low) % kPrime;
    }
    return high << 16 | low;
}

std::string chunk(std::string_view type, std::string_view content) {
    const std::string body = std::string{type} + std::string{content};
    return big_endian(static_cast<std::uint32_t>(content.size())) + body + big_endian(crc_of(body));
}

/// A zlib stream of stored blocks (RFC 1950, 1951).
std::string stored(std::string_view bytes) {
    constexpr std::size_t kMostInBlock = 65535;
    std::string stream = "\x78\x01";
    for (std::size_t at = 0; at < bytes.size(); at += kMostInBlock) {
        const std::string_view piece = bytes.substr(at, kMostInBlock);
        const bool is_last = at + piece.size() == bytes.size();
        const auto size = static_cast<std::uint32_t>(piece.size());
        stream += static_cast<char>(is_last ? 1 : 0);
        stream += little_endian(size) + little_endian(~size);
        stream += piece;
    }
    return stream + big_endian(adler_of(bytes));
}

}  // namespace

Canvas::Canvas(int width, int height, Colour ground) : width_(width), height_(height) {
    pixels_.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int at = 0; at < width * height; ++at) {
        pixels_.insert(pixels_.end(), {ground.red, ground.green, ground.blue});
    }
}

void Canvas::blend(int x, int y, Colour colour, double cover) {
    const std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                            static_cast<std::size_t>(x)) *
                           3;
    const std::array<std::uint8_t, 3> parts{colour.red, colour.green, colour.blue};
    for (std::size_t part = 0; part < 3; ++part) {
        const double mixed = pixels_[at + part] * (1 - cover) + parts[part] * cover;
        pixels_[at + part] = static_cast<std::uint8_t>(std::lround(mixed));
    }
}

void Canvas::box(const Box& box, Colour colour) {
    const int right = std::min(width_, static_cast<int>(std::lround(box.right)));
    const int bottom = std::min(height_, static_cast<int>(std::lround(box.bottom)));
    for (int y = std::max(0, static_cast<int>(std::lround(box.top))); y < bottom; ++y) {
        for (int x = std::max(0, static_cast<int>(std::lround(box.left))); x < right; ++x) {
            blend(x, y, colour, 1);
        }
    }
}

void Canvas::oval(const Oval& shape, const Box& clip, Colour colour) {
    const int left = std::max({0, static_cast<int>(std::lround(clip.left)),
                               static_cast<int>(shape.x - shape.across) - 1});
    const int right = std::min({width_, static_cast<int>(std::lround(clip.right)),
                                static_cast<int>(shape.x + shape.across) + 2});
    const int top = std::max(
        {0, static_cast<int>(std::lround(clip.top)), static_cast<int>(shape.y - shape.up) - 1});
    const int bottom = std::min({height_, static_cast<int>(std::lround(clip.bottom)),
                                 static_cast<int>(shape.y + shape.up) + 2});
    const double smaller = std::min(shape.across, shape.up);
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            const double away =
                std::hypot((x + 0.5 - shape.x) / shape.across, (y + 0.5 - shape.y) / shape.up);
            const double cover = std::clamp((1 - away) * smaller + 0.5, 0.0, 1.0);
            if (cover > 0) blend(x, y, colour, cover);
        }
    }
}

void Canvas::oval(const Oval& shape, Colour colour) {
    oval(shape, {0, 0, static_cast<double>(width_), static_cast<double>(height_)}, colour);
}

std::string Canvas::png() const {
    std::string rows;
    const auto row_bytes = static_cast<std::size_t>(width_) * 3;
    for (std::size_t y = 0; y < static_cast<std::size_t>(height_); ++y) {
        rows += '\0';
        rows.append(reinterpret_cast<const char*>(pixels_.data() + y * row_bytes), row_bytes);
    }
    return "\x89PNG\r\n\x1A\n" +
           chunk("IHDR", big_endian(static_cast<std::uint32_t>(width_)) +
                             big_endian(static_cast<std::uint32_t>(height_)) +
                             std::string("\x08\x02\0\0\0", 5)) +
           chunk("IDAT", stored(rows)) + chunk("IEND", "");
}

}  // namespace agora::demo
