#include "decoder.hpp"

#include "vips_image.hpp"

#include "agora/picture/bare_webp.hpp"

#include "png.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <stdexcept>

namespace agora::picture {
namespace {

void be_silent(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

/// How much smaller a picture of this size has to become, at most 1.
double scale_for(Dimensions from, const Output& output) {
    const std::uint32_t side = output.shape == Shape::fit ? std::max(from.width, from.height)
                                                          : std::min(from.width, from.height);
    return std::min(1.0, static_cast<double>(output.side) / side);
}

double largest_scale(Dimensions from, const Order& order) {
    double scale = 0;
    for (const Output& output : order.outputs) scale = std::max(scale, scale_for(from, output));
    return scale;
}

Dimensions scaled(Dimensions from, double scale) {
    const auto side = [scale](std::uint32_t length) {
        return std::max(1U, static_cast<std::uint32_t>(std::lround(length * scale)));
    };
    return {side(from.width), side(from.height)};
}

struct Square {
    int left = 0;
    int top = 0;
    int side = 0;
};

/// The largest square that fits, moved towards the focus as far as the edges allow.
Square square_around(Dimensions from, Focus focus) {
    const auto width = static_cast<int>(from.width);
    const auto height = static_cast<int>(from.height);
    const int side = std::min(width, height);
    const auto start = [side](int length, std::uint32_t thousandths) {
        const int centre = static_cast<int>(std::int64_t{length} * thousandths / 1000);
        return std::clamp(centre - side / 2, 0, length - side);
    };
    return {start(width, focus.x), start(height, focus.y), side};
}

std::optional<Made> made(const Image& base, const Output& output, const Examined& examined,
                         Focus focus) {
    Image image = base;
    if (output.shape == Shape::square) {
        const Square square = square_around(image.dimensions(), focus);
        image = image.cropped(square.left, square.top, square.side);
    }
    const Dimensions target = scaled(image.dimensions(), scale_for(image.dimensions(), output));
    image = image.shrunk_to(target).only_pixels();

    // Small drawings stay exact; a photo's colours may give way a little.
    constexpr std::uint64_t kSmall = 256 * 256;
    const bool is_drawing = examined.kind == Kind::png || examined.kind == Kind::gif;
    const std::uint64_t pixels = std::uint64_t{target.width} * target.height;
    const bool is_exact = is_drawing && pixels <= kSmall;
    Made result{image.dimensions(),
                only_pixels(image.as_webp(is_exact ? Webp::exact : Webp::photo))};
    if (bare_webp(result.webp) != result.dimensions) return std::nullopt;
    return result;
}

/// Upright, small enough for the largest output, in memory: decoding happens here.
Image decoded(std::string_view bytes, const Examined& examined, const Order& order) {
    std::optional<double> exponent;
    std::string kept;
    if (examined.kind == Kind::png) {
        PngEssence essence = png_essence(bytes);
        exponent = essence.exponent;
        kept = std::move(essence.bytes);
        bytes = kept;
    }
    const double scale = largest_scale(examined.dimensions, order);
    const Image loaded = Image::load(bytes, examined.kind, scale);
    // The head and the decoder may disagree: what is decoded counts.
    if (!is_within_limits(loaded.dimensions())) throw ImageFault("larger than its head says");
    const Dimensions upright = loaded.upright_dimensions();
    const Image base =
        loaded.shrunk_to(scaled(upright, largest_scale(upright, order))).in_memory().only_pixels();
    return exponent ? base.with_exponent(*exponent) : base;
}

}  // namespace

void start_decoder(const char* program_name) {
    // Without a folder of modules the decoders for HEIF, PDF, ImageMagick's and others don't exist.
    setenv("VIPSHOME", "/nonexistent", 1);
    setenv("VIPS_CONCURRENCY", "1", 1);
    // Its vector code is made at run time (8.14, by ORC), and here memory never becomes code.
    setenv("VIPS_NOVECTOR", "1", 1);
    g_log_set_default_handler(&be_silent, nullptr);
    if (vips_init(program_name) != 0) throw std::runtime_error("the picture library can't start");
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader : {"VipsForeignLoadJpegSource", "VipsForeignLoadPngSource",
                               "VipsForeignLoadWebpSource", "VipsForeignLoadNsgifSource"}) {
        vips_operation_block_set(loader, FALSE);
    }
    vips_cache_set_max(0);
}

std::variant<std::vector<Made>, Reason> make(std::string_view bytes, Examined examined,
                                             const Order& order) {
    try {
        const Image base = decoded(bytes, examined, order);
        std::vector<Made> results;
        for (const Output& output : order.outputs) {
            auto result = made(base, output, examined, order.focus);
            if (!result) throw std::runtime_error("a made picture holds more than pixels");
            results.push_back(std::move(*result));
        }
        return results;
    } catch (const ImageFault& fault) {
        return fault.is_of_memory() ? Reason::too_hard : Reason::damaged;
    } catch (const std::bad_alloc&) {
        return Reason::too_hard;
    }
}

}  // namespace agora::picture
