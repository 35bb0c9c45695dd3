#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agora::http {

enum class Encoding { identity, gzip, brotli };

/// The name in Content-Encoding; empty for identity.
constexpr std::string_view to_string(Encoding encoding) {
    switch (encoding) {
        case Encoding::identity:
            return "";
        case Encoding::gzip:
            return "gzip";
        case Encoding::brotli:
            return "br";
    }
    return "";
}

/// Below this an answer is sent as it is.
constexpr std::size_t kWorthCompressing = 1024;

/// gzip at level 1 (about 100 MB/s) for one answer; brotli at quality 4 for one that is kept.
std::string compressed(std::string_view bytes, Encoding encoding);

/// text/*, JSON, XML, SVG, JavaScript and the like.
bool is_compressible(std::string_view content_type);

/// The best of an Accept-Encoding value by its q-values; brotli before gzip before identity.
struct Offered {
    bool brotli = true;
    bool gzip = true;
};
Encoding preferred_encoding(std::string_view accept_encoding, Offered offered = {});

}  // namespace agora::http
