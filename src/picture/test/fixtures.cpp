#include "fixtures.hpp"

#include "agora/picture/bare_webp.hpp"

#include <vips/vips.h>
#include <zlib.h>

#include <array>
#include <stdexcept>

namespace agora::picture::test {
namespace {

std::string quarters_rgb(int width, int height) {
    constexpr std::array<std::string_view, 4> kColours{
        std::string_view{"\xFF\0\0", 3}, std::string_view{"\0\xFF\0", 3},
        std::string_view{"\0\0\xFF", 3}, std::string_view{"\xFF\xFF\xFF", 3}};
    std::string pixels;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const std::size_t quarter = (y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0);
            pixels += kColours[quarter];
        }
    }
    return pixels;
}

template <typename Save>
std::string saved(const std::string& rgb, int width, int height, Save save) {
    VipsImage* raw =
        vips_image_new_from_memory(rgb.data(), rgb.size(), width, height, 3, VIPS_FORMAT_UCHAR);
    VipsImage* image = nullptr;
    vips_copy(raw, &image, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
    void* bytes = nullptr;
    std::size_t size = 0;
    if (save(image, &bytes, &size) != 0) throw std::runtime_error(vips_error_buffer());
    std::string result(static_cast<const char*>(bytes), size);
    g_free(bytes);
    g_object_unref(image);
    g_object_unref(raw);
    return result;
}

}  // namespace

std::string little(std::uint64_t value, int bytes) {
    std::string out;
    for (int index = 0; index < bytes; ++index)
        out.push_back(static_cast<char>(value >> 8 * index));
    return out;
}

std::string big(std::uint64_t value, int bytes) {
    const std::string reversed = little(value, bytes);
    return {reversed.rbegin(), reversed.rend()};
}

std::string deflated(std::string_view bytes) {
    uLongf size = compressBound(bytes.size());
    std::string out(size, '\0');
    compress(reinterpret_cast<Bytef*>(out.data()), &size,
             reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
    out.resize(size);
    return out;
}

std::string png_chunk(std::string_view type, std::string_view data) {
    const std::string checked = std::string{type} + std::string{data};
    const auto* start = reinterpret_cast<const Bytef*>(checked.data());
    return big(data.size(), 4) + checked + big(crc32_z(0, start, checked.size()), 4);
}

namespace {

std::string png_around(const PngHead& head, std::string_view packed, std::string_view more_chunks) {
    const std::string header = big(head.width, 4) + big(head.height, 4) +
                               static_cast<char>(head.depth) + static_cast<char>(head.colour_type) +
                               std::string(3, '\0');
    return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", header) + std::string{more_chunks} +
           png_chunk("IDAT", packed) + png_chunk("IEND", "");
}

}  // namespace

std::string png(const PngHead& head, std::string_view rows, std::string_view more_chunks) {
    return png_around(head, deflated(rows), more_chunks);
}

std::string black_png(std::uint32_t width, std::uint32_t height) {
    const std::uint64_t total = std::uint64_t{height} * ((width + 7) / 8 + 1);
    constexpr std::size_t kPiece = 1 << 20;
    const std::string zeros(kPiece, '\0');

    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
    const auto pack = [&](std::size_t count, int flush) {
        std::string out(kPiece + 64, '\0');
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zeros.data()));
        stream.avail_in = static_cast<uInt>(count);
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, flush);
        out.resize(out.size() - stream.avail_out);
        return out;
    };
    // A piece that ends with a full flush may be repeated as it is.
    const std::string piece = pack(kPiece, Z_FULL_FLUSH);
    std::string packed = "\x78\xDA";
    for (std::uint64_t index = 0; index < total / kPiece; ++index) packed += piece;
    packed += pack(total % kPiece, Z_FINISH);
    deflateEnd(&stream);
    const std::uint64_t adler = (total % 65521) << 16 | 1;
    packed += big(adler, 4);
    return png_around({width, height, 1, 0}, packed, {});
}

std::string gif(const GifHead& head, std::string_view extensions, int frames) {
    std::string out = "GIF89a" + little(head.canvas_width, 2) + little(head.canvas_height, 2) +
                      std::string("\x80\0\0\xFF\0\0\0\0\xFF", 9) + std::string{extensions};
    for (int frame = 0; frame < frames; ++frame) {
        out +=
            "," + little(0, 4) + little(head.frame_width, 2) + little(head.frame_height, 2) + '\0';
        // Least code size 2; clear, colour 0, end.
        out += std::string("\x02\x02\x44\x01\0", 5);
    }
    return out + ";";
}

std::string quarters_png(std::uint32_t width, std::uint32_t height) {
    const std::string rgb = quarters_rgb(static_cast<int>(width), static_cast<int>(height));
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows += '\0' + rgb.substr(std::size_t{3} * width * y, std::size_t{3} * width);
    }
    return png({width, height}, rows);
}

std::string quarters_jpeg(int width, int height) {
    return saved(quarters_rgb(width, height), width, height,
                 [](VipsImage* image, void** bytes, std::size_t* size) {
                     return vips_jpegsave_buffer(image, bytes, size, "Q", 95, "strip", TRUE,
                                                 nullptr);
                 });
}

std::string quarters_jpeg_in(const char* profile, int width, int height) {
    return saved(
        quarters_rgb(width, height), width, height,
        [profile](VipsImage* image, void** bytes, std::size_t* size) {
            VipsImage* other = nullptr;
            if (vips_icc_transform(image, &other, profile, "input_profile", "srgb", nullptr) != 0) {
                return -1;
            }
            const int code = vips_jpegsave_buffer(other, bytes, size, "Q", 95, nullptr);
            g_object_unref(other);
            return code;
        });
}

std::string quarters_webp(int width, int height) {
    return only_pixels(saved(quarters_rgb(width, height), width, height,
                             [](VipsImage* image, void** bytes, std::size_t* size) {
                                 return vips_webpsave_buffer(image, bytes, size, "lossless", TRUE,
                                                             nullptr);
                             }));
}

std::string jpeg_segment(std::uint8_t marker, std::string_view data) {
    return std::string{'\xFF', static_cast<char>(marker)} + big(data.size() + 2, 2) +
           std::string{data};
}

std::string with_segments(std::string_view jpeg, std::string_view segments) {
    return std::string{jpeg.substr(0, 2)} + std::string{segments} + std::string{jpeg.substr(2)};
}

std::string webp_chunk(std::string_view type, std::string_view data) {
    std::string chunk = std::string{type} + little(data.size(), 4) + std::string{data};
    if (data.size() % 2 == 1) chunk.push_back('\0');
    return chunk;
}

std::string with_chunks(std::string_view webp, std::uint8_t flags, std::string_view chunks) {
    const auto size = bare_webp(webp);
    if (!size) throw std::runtime_error("not a bare WebP");
    const std::string canvas =
        little(flags, 4) + little(size->width - 1, 3) + little(size->height - 1, 3);
    const std::string body =
        "WEBP" + webp_chunk("VP8X", canvas) + std::string{webp.substr(12)} + std::string{chunks};
    return "RIFF" + little(body.size(), 4) + body;
}

std::string exif(int orientation, std::string_view text) {
    const auto entry = [](int tag, int type, std::uint64_t count, std::uint64_t value) {
        return little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4);
    };
    constexpr int kPlaceAt = 8 + 2 + 2 * 12 + 4;
    constexpr int kTextAt = kPlaceAt + 2 + 12 + 4;
    return std::string{"II*\0", 4} + little(8, 4) + little(2, 2) +
           entry(0x0112, 3, 1, orientation) + entry(0x8825, 4, 1, kPlaceAt) + little(0, 4) +
           little(1, 2) + entry(0x0012, 2, text.size(), kTextAt) + little(0, 4) + std::string{text};
}

}  // namespace agora::picture::test
