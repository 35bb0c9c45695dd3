#include "encoding_scan.hpp"

#include <algorithm>

namespace agora::tabular {
namespace {

constexpr std::int64_t kLeastZeros = 4;
constexpr std::int64_t kLeastShareOfZeros = 50;  // one zero byte in so many
constexpr std::int64_t kLeastRatioOfZeros = 20;  // between the two places
constexpr std::int64_t kGoodForEachBad = 10;

constexpr double kSure = 1;
constexpr double kUtf8 = 0.99;
constexpr double kUtf16WithoutMark = 0.9;
constexpr double kWestern = 0.8;
constexpr double kDamagedUtf8 = 0.6;

}  // namespace

void EncodingScan::add(std::span<const char> bytes) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (size_ < 3) first_[size_] = byte;
        if (byte == 0) ++zeros_[size_ % 2];
        ++size_;
        if (byte >= 0x80 && byte < 0xA0) ++controls_;
        add_to_utf8(byte);
    }
}

void EncodingScan::add_to_utf8(unsigned char byte) {
    if (continuations_ > 0) {
        const bool goes_on = byte >= least_ && byte <= most_;
        least_ = 0x80;
        most_ = 0xBF;
        if (goes_on) {
            if (--continuations_ == 0) ++utf8_good_;
            return;
        }
        ++utf8_bad_;
        continuations_ = 0;
    }
    if (byte < 0x80) return;
    if (byte >= 0xC2 && byte <= 0xDF) {
        continuations_ = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        continuations_ = 2;
        if (byte == 0xE0) least_ = 0xA0;
        if (byte == 0xED) most_ = 0x9F;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        continuations_ = 3;
        if (byte == 0xF0) least_ = 0x90;
        if (byte == 0xF4) most_ = 0x8F;
    } else {
        ++utf8_bad_;
    }
}

EncodingScan::Found EncodingScan::found() const {
    if (size_ >= 3 && first_[0] == 0xEF && first_[1] == 0xBB && first_[2] == 0xBF)
        return {Encoding::utf8, true, kSure};
    if (size_ >= 2 && first_[0] == 0xFF && first_[1] == 0xFE)
        return {Encoding::utf16_le, true, kSure};
    if (size_ >= 2 && first_[0] == 0xFE && first_[1] == 0xFF)
        return {Encoding::utf16_be, true, kSure};

    const auto [fewer, more] = std::minmax(zeros_[0], zeros_[1]);
    const bool is_wide = size_ % 2 == 0 && more >= kLeastZeros &&
                         more * kLeastShareOfZeros >= size_ && more > fewer * kLeastRatioOfZeros;
    if (is_wide) {
        return {zeros_[1] == more ? Encoding::utf16_le : Encoding::utf16_be, false,
                kUtf16WithoutMark};
    }
    const std::int64_t bad = utf8_bad_ + (continuations_ > 0 ? 1 : 0);
    if (bad == 0) return {Encoding::utf8, false, utf8_good_ == 0 ? kSure : kUtf8};
    if (utf8_good_ >= bad * kGoodForEachBad) return {Encoding::utf8, false, kDamagedUtf8};
    return {controls_ > 0 ? Encoding::windows1252 : Encoding::latin1, false, kWestern};
}

}  // namespace agora::tabular
