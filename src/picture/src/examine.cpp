#include "agora/picture/examine.hpp"

#include "heads.hpp"
#include "png.hpp"

#include <optional>

namespace agora::picture {
namespace {

std::variant<Examined, Reason> judged(Kind kind, std::optional<Dimensions> dimensions) {
    if (!dimensions || dimensions->width == 0 || dimensions->height == 0) return Reason::damaged;
    if (!is_within_limits(*dimensions)) return Reason::too_large;
    return Examined{kind, *dimensions};
}

}  // namespace

bool is_within_limits(Dimensions dimensions) {
    const std::uint64_t pixels = std::uint64_t{dimensions.width} * dimensions.height;
    return pixels > 0 && pixels <= kMostPixels && dimensions.width <= kLongestSide &&
           dimensions.height <= kLongestSide;
}

std::variant<Examined, Reason> examine(std::string_view bytes) {
    if (bytes.empty()) return Reason::empty;
    if (bytes.size() > kMostBytes) return Reason::too_heavy;
    switch (const Kind kind = kind_of(bytes)) {
        case Kind::jpeg:
            return judged(kind, jpeg_dimensions(bytes));
        case Kind::png:
            return judged(kind, png_dimensions(bytes));
        case Kind::webp:
            return judged(kind, webp_dimensions(bytes));
        case Kind::gif:
            return judged(kind, gif_dimensions(bytes));
        case Kind::svg:
            return Reason::svg;
        case Kind::pdf:
            return Reason::pdf;
        case Kind::avif:
            return Reason::avif;
        case Kind::heic:
            return Reason::heic;
        case Kind::other_picture:
            return Reason::other_picture;
        case Kind::unknown:
            break;
    }
    return Reason::not_a_picture;
}

}  // namespace agora::picture
