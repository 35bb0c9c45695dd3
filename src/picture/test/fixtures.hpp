#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::picture::test {

/// Pictures made here, byte by byte or by the library, so that the tests carry no files.

struct PngHead {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint8_t depth = 8;
    std::uint8_t colour_type = 2;
};
std::string png_chunk(std::string_view type, std::string_view data);
std::string png(const PngHead& head, std::string_view rows, std::string_view more_chunks = {});
/// A PNG of one colour, black, whose pixels pack a thousand to one and are all there.
std::string black_png(std::uint32_t width, std::uint32_t height);
std::string deflated(std::string_view bytes);

/// A GIF of one frame; the canvas may claim another size than the frame.
struct GifHead {
    std::uint16_t canvas_width = 1;
    std::uint16_t canvas_height = 1;
    std::uint16_t frame_width = 1;
    std::uint16_t frame_height = 1;
};
std::string gif(const GifHead& head, std::string_view extensions = {}, int frames = 1);

/// Four quarters: red and green above, blue and white below.
std::string quarters_png(std::uint32_t width, std::uint32_t height);
std::string quarters_jpeg(int width, int height);
/// In the colours of one of the library's profiles ("p3", "cmyk"), which comes along.
std::string quarters_jpeg_in(const char* profile, int width, int height);
std::string quarters_webp(int width, int height);

std::string jpeg_segment(std::uint8_t marker, std::string_view data);
/// After the start of the picture.
std::string with_segments(std::string_view jpeg, std::string_view segments);
std::string webp_chunk(std::string_view type, std::string_view data);
/// The same still WebP as an extended one with more chunks at its end; the flags say which.
std::string with_chunks(std::string_view webp, std::uint8_t flags, std::string_view chunks);
/// A TIFF block with this orientation, and a place (GPS) whose datum is the given text.
std::string exif(int orientation, std::string_view text);

std::string little(std::uint64_t value, int bytes);
std::string big(std::uint64_t value, int bytes);

}  // namespace agora::picture::test
