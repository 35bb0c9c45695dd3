#include "vips_image.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace agora::picture {
namespace {

void check(int code) {
    if (code == 0) return;
    std::string words = vips_error_buffer();
    vips_error_clear();
    throw ImageFault(words);
}

/// A JPEG decodes at 1/2, 1/4 or 1/8 for a fraction of the work.
int jpeg_shrink(double wanted_scale) {
    for (const int shrink : {8, 4, 2}) {
        if (wanted_scale * 2 * shrink <= 1) return shrink;
    }
    return 1;
}

double webp_scale(double wanted_scale) {
    return std::min(1.0, wanted_scale * 2);
}

/// vips_thumbnail_source would guess the kind again and ignore fail_on (8.14): each loader by name.
int load_by(VipsSource* source, Kind kind, double wanted_scale, VipsImage** image) {
    constexpr VipsAccess kOnce = VIPS_ACCESS_SEQUENTIAL;
    constexpr VipsFailOn kStrict = VIPS_FAIL_ON_ERROR;
    switch (kind) {
        case Kind::jpeg:
            return vips_jpegload_source(source, image, "access", kOnce, "fail_on", kStrict,
                                        "shrink", jpeg_shrink(wanted_scale), nullptr);
        case Kind::png:
            return vips_pngload_source(source, image, "access", kOnce, "fail_on", kStrict, nullptr);
        case Kind::webp:
            return vips_webpload_source(source, image, "access", kOnce, "fail_on", kStrict, "scale",
                                        webp_scale(wanted_scale), nullptr);
        case Kind::gif:
            return vips_gifload_source(source, image, "access", kOnce, "fail_on", kStrict, nullptr);
        default:
            vips_error("agora-picture", "no decoder for this kind");
            return -1;
    }
}

void* forget_field(VipsImage* image, const char* name, GValue*, void*) {
    vips_image_remove(image, name);
    return nullptr;
}

}  // namespace

bool ImageFault::is_of_memory() const {
    return std::string_view{what()}.find("out of memory") != std::string_view::npos;
}

Image::Image(VipsImage* owned) : image_(owned, &g_object_unref) {}

Image Image::load(std::string_view bytes, Kind kind, double wanted_scale) {
    const std::shared_ptr<VipsSource> source{
        vips_source_new_from_memory(bytes.data(), bytes.size()), &g_object_unref};
    if (!source) check(-1);
    VipsImage* loaded = nullptr;
    check(load_by(source.get(), kind, wanted_scale, &loaded));
    return Image(loaded);
}

Dimensions Image::dimensions() const {
    return {static_cast<std::uint32_t>(vips_image_get_width(get())),
            static_cast<std::uint32_t>(vips_image_get_height(get()))};
}

Dimensions Image::upright_dimensions() const {
    const Dimensions stored = dimensions();
    constexpr int kFirstOnItsSide = 5;
    const bool is_on_its_side = vips_image_get_orientation(get()) >= kFirstOnItsSide;
    return is_on_its_side ? Dimensions{stored.height, stored.width} : stored;
}

Image Image::shrunk_to(Dimensions target) const {
    VipsImage* result = nullptr;
    const auto width = static_cast<int>(target.width);
    const auto height = static_cast<int>(target.height);
    // Where nothing says otherwise colours are sRGB already; a detour by a profile would shift them.
    const bool has_profile = vips_image_get_typeof(get(), VIPS_META_ICC_NAME) != 0;
    const bool is_for_print = vips_image_get_interpretation(get()) == VIPS_INTERPRETATION_CMYK;
    if (has_profile || is_for_print) {
        check(vips_thumbnail_image(get(), &result, width, "height", height, "size", VIPS_SIZE_FORCE,
                                   "export_profile", "srgb", nullptr));
    } else {
        check(vips_thumbnail_image(get(), &result, width, "height", height, "size", VIPS_SIZE_FORCE,
                                   nullptr));
    }
    return Image(result);
}

Image Image::cropped(int left, int top, int side) const {
    VipsImage* result = nullptr;
    check(vips_extract_area(get(), &result, left, top, side, side, nullptr));
    return Image(result);
}

Image Image::in_memory() const {
    VipsImage* result = vips_image_copy_memory(get());
    if (result == nullptr) check(-1);
    Image image(result);
    // libjpeg fills the rest with grey and calls that a warning.
    const bool ended_early =
        std::string_view{vips_error_buffer()}.find("premature end") != std::string_view::npos;
    if (ended_early) check(-1);
    return image;
}

Image Image::with_exponent(double exponent) const {
    constexpr int kLevels = 256;
    const int bands = vips_image_get_bands(get());
    const int colours = vips_image_hasalpha(get()) != 0 ? bands - 1 : bands;
    std::string table;
    for (int level = 0; level < kLevels; ++level) {
        const double bright = std::pow(level / 255.0, exponent) * 255;
        for (int band = 0; band < bands; ++band) {
            table.push_back(static_cast<char>(band < colours ? std::lround(bright) : level));
        }
    }
    VipsImage* values = vips_image_new_from_memory_copy(table.data(), table.size(), kLevels, 1,
                                                        bands, VIPS_FORMAT_UCHAR);
    if (values == nullptr) check(-1);
    const Image lookup(values);
    VipsImage* result = nullptr;
    check(vips_maplut(get(), &result, lookup.get(), nullptr));
    return Image(result).in_memory();
}

Image Image::only_pixels() const {
    VipsImage* result = nullptr;
    check(vips_copy(get(), &result, nullptr));
    const Image copy(result);
    vips_image_map(result, &forget_field, nullptr);
    return copy;
}

/// Lists ask for many small portraits at once, which are shown smaller than they are.
int Image::webp_quality() const {
    constexpr int kSmallest = 128;
    constexpr int kOfSmall = 55;
    constexpr int kUsual = 80;
    return vips_image_get_width(get()) <= kSmallest ? kOfSmall : kUsual;
}

std::string Image::as_webp(Webp quality) const {
    void* bytes = nullptr;
    std::size_t size = 0;
    const bool is_exact = quality == Webp::exact;
    check(vips_webpsave_buffer(get(), &bytes, &size, "Q", webp_quality(), "lossless",
                               is_exact ? TRUE : FALSE, "smart_subsample", TRUE, nullptr));
    std::string result(static_cast<const char*>(bytes), size);
    g_free(bytes);
    return result;
}

}  // namespace agora::picture
