#pragma once

#include "agora/tabular/guess.hpp"

#include <cstdint>
#include <span>

namespace agora::tabular {

/// Learns the encoding of bytes that come in pieces, by the rules of guess().
class EncodingScan {
 public:
    void add(std::span<const char> bytes);

    struct Found {
        Encoding encoding = Encoding::utf8;
        bool byte_order_mark = false;
        double confidence = 1;
    };
    Found found() const;

 private:
    void add_to_utf8(unsigned char byte);

    unsigned char first_[3]{};
    std::int64_t size_ = 0;
    std::int64_t zeros_[2]{};     ///< at even and at odd places
    std::int64_t controls_ = 0;   ///< bytes 0x80 to 0x9F
    std::int64_t utf8_good_ = 0;  ///< characters of more than one byte
    std::int64_t utf8_bad_ = 0;
    int continuations_ = 0;       ///< that the character still needs
    unsigned char least_ = 0x80;  ///< bounds of the next one, against overlong forms and surrogates
    unsigned char most_ = 0xBF;
};

}  // namespace agora::tabular
