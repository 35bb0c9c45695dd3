#include "agora/picture/examine.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace agora::picture {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    Kind kind;
};

constexpr std::array kSignatures{
    Signature{"\xFF\xD8\xFF"sv, Kind::jpeg},
    Signature{"\x89PNG\r\n\x1A\n"sv, Kind::png},
    Signature{"GIF87a"sv, Kind::gif},
    Signature{"GIF89a"sv, Kind::gif},
    Signature{"%PDF-"sv, Kind::pdf},
    Signature{"BM"sv, Kind::other_picture},
    Signature{"II*\0"sv, Kind::other_picture},
    Signature{"MM\0*"sv, Kind::other_picture},
    Signature{"II+\0"sv, Kind::other_picture},
    Signature{"MM\0+"sv, Kind::other_picture},
    Signature{"\0\0\1\0"sv, Kind::other_picture},
    Signature{"\0\0\2\0"sv, Kind::other_picture},
    Signature{"\xFF\x0A"sv, Kind::other_picture},
    Signature{"\0\0\0\x0CJXL \r\n\x87\n"sv, Kind::other_picture},
    Signature{"\0\0\0\x0CjP  \r\n\x87\n"sv, Kind::other_picture},
    Signature{"8BPS"sv, Kind::other_picture},
    Signature{"gimp xcf"sv, Kind::other_picture},
    Signature{"%!PS"sv, Kind::other_picture},
};

constexpr std::array kHeicBrands{"heic"sv, "heix"sv, "hevc"sv, "heim"sv,
                                 "heis"sv, "mif1"sv, "msf1"sv};

Kind kind_of_box_file(std::string_view bytes) {
    const std::string_view brand = bytes.substr(8, 4);
    if (brand == "avif" || brand == "avis") return Kind::avif;
    const bool is_heic = std::ranges::find(kHeicBrands, brand) != kHeicBrands.end();
    return is_heic ? Kind::heic : Kind::unknown;
}

bool looks_like_svg(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 4096;
    std::string_view head = bytes.substr(0, kLookedAt);
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t start = head.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || head[start] != '<') return false;
    return head.find("<svg") != std::string_view::npos ||
           head.find(":svg") != std::string_view::npos;
}

}  // namespace

Kind kind_of(std::string_view bytes) {
    for (const Signature& signature : kSignatures) {
        if (bytes.starts_with(signature.bytes)) return signature.kind;
    }
    if (bytes.size() >= 12) {
        if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return Kind::webp;
        if (bytes.substr(4, 4) == "ftyp") return kind_of_box_file(bytes);
    }
    return looks_like_svg(bytes) ? Kind::svg : Kind::unknown;
}

}  // namespace agora::picture
