#include "agora/http/compression.hpp"

#include "accept_list.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace agora::http {
namespace {

std::string gzipped(std::string_view bytes) {
    constexpr int kGzipWrapper = 15 + 16;
    constexpr int kMemoryLevel = 8;
    z_stream stream{};
    AGORA_ASSERT(bytes.size() <= std::numeric_limits<uInt>::max());
    AGORA_ASSERT(deflateInit2(&stream, 1, Z_DEFLATED, kGzipWrapper, kMemoryLevel,
                              Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    AGORA_ASSERT(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string brotli_compressed(std::string_view bytes) {
    constexpr int kQuality = 4;
    std::size_t size = std::max<std::size_t>(BrotliEncoderMaxCompressedSize(bytes.size()), 64);
    std::string out(size, '\0');
    const auto* input = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const bool done = BrotliEncoderCompress(
                          kQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), input,
                          &size, reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_TRUE;
    AGORA_ASSERT(done);
    out.resize(size);
    return out;
}

}  // namespace

std::string compressed(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
        case Encoding::identity:
            return std::string{bytes};
        case Encoding::gzip:
            return gzipped(bytes);
        case Encoding::brotli:
            return brotli_compressed(bytes);
    }
    return std::string{bytes};
}

bool is_compressible(std::string_view content_type) {
    const std::string type = ascii_lower(
        trimmed(content_type.substr(0, std::min(content_type.find(';'), content_type.size()))));
    if (type == "text/event-stream") return false;
    if (type.starts_with("text/")) return true;
    if (type.ends_with("+xml") || type.ends_with("+json")) return true;
    return type == "application/json" || type == "application/xml" ||
           type == "application/javascript" || type == "application/wasm" ||
           type == "application/x-ndjson";
}

Encoding preferred_encoding(std::string_view accept_encoding, Offered offered) {
    int brotli = -1;
    int gzip = -1;
    int any = -1;
    for_each_accepted(accept_encoding, [&](std::string_view name, int thousandths) {
        if (name == "br") brotli = thousandths;
        if (name == "gzip" || name == "x-gzip") gzip = thousandths;
        if (name == "*") any = thousandths;
    });
    if (brotli < 0) brotli = any;
    if (gzip < 0) gzip = any;
    if (!offered.brotli) brotli = 0;
    if (!offered.gzip) gzip = 0;
    if (brotli > 0 && brotli >= gzip) return Encoding::brotli;
    return gzip > 0 ? Encoding::gzip : Encoding::identity;
}

}  // namespace agora::http
