#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace agora::picture {

/// Reads bytes in order and never beyond the end: what is missing reads as zero and turns ok() off.
class ByteReader {
 public:
    explicit ByteReader(std::string_view bytes) : left_(bytes) {}

    bool ok() const { return ok_; }
    std::size_t left() const { return left_.size(); }

    std::string_view take(std::size_t count) {
        if (count > left_.size()) {
            ok_ = false;
            left_ = {};
            return {};
        }
        const std::string_view taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }
    void skip(std::size_t count) { take(count); }

    std::uint32_t big(std::size_t count) {
        std::uint32_t value = 0;
        for (const char byte : take(count)) value = value << 8 | static_cast<std::uint8_t>(byte);
        return value;
    }
    std::uint32_t little(std::size_t count) {
        std::uint32_t value = 0;
        unsigned shift = 0;
        for (const char byte : take(count)) {
            value |= std::uint32_t{static_cast<std::uint8_t>(byte)} << shift;
            shift += 8;
        }
        return value;
    }

 private:
    std::string_view left_;
    bool ok_ = true;
};

}  // namespace agora::picture
