#include "stream_digest.hpp"

#include "agora/base/assert.hpp"

#include <openssl/evp.h>

namespace agora::files {
namespace {

int value_of(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

}  // namespace

void StreamDigest::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

StreamDigest::StreamDigest() : context_(EVP_MD_CTX_new()) {
    const bool started = context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1;
    AGORA_ASSERT(started);
}

void StreamDigest::add(std::string_view bytes) {
    AGORA_ASSERT(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
}

Digest StreamDigest::finish() {
    Digest digest;
    unsigned int size = 0;
    AGORA_ASSERT(EVP_DigestFinal_ex(context_.get(), digest.bytes_.data(), &size) == 1);
    AGORA_ASSERT(size == digest.bytes_.size());
    return digest;
}

Digest Digest::of(std::string_view bytes) {
    StreamDigest stream;
    stream.add(bytes);
    return stream.finish();
}

std::optional<Digest> Digest::parse(std::string_view text) {
    Digest digest;
    if (text.size() != 2 * digest.bytes_.size()) return std::nullopt;
    for (std::size_t index = 0; index < digest.bytes_.size(); ++index) {
        const int high = value_of(text[2 * index]);
        const int low = value_of(text[2 * index + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        digest.bytes_[index] = static_cast<unsigned char>(high << 4 | low);
    }
    return digest;
}

std::string Digest::text() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes_.size());
    for (const unsigned char byte : bytes_) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

}  // namespace agora::files
