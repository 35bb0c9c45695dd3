#pragma once

#include "agora/picture/examine.hpp"

#include "byte_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::picture {

struct PngChunk {
    std::string_view type{};
    std::string_view data{};
    std::string_view whole{};  ///< with length, type and checksum
};

/// The chunks of a PNG in their order. The bytes start with the signature.
class PngChunks {
 public:
    explicit PngChunks(std::string_view bytes);
    /// Nothing after IEND, and at a chunk that is cut off, has a wrong checksum or no proper type.
    std::optional<PngChunk> next();

 private:
    ByteReader reader_;
    bool ended_ = false;
};

/// Nothing when the PNG is damaged: its first chunk is no header, a checksum is wrong, it has no pixels
/// or no end.
std::optional<Dimensions> png_dimensions(std::string_view bytes);

/// What a PNG needs to be shown, without its texts, times, thumbnails and unknown parts.
struct PngEssence {
    std::string bytes;
    /// The exponent that turns its values into those of sRGB, where it states a gamma of its own.
    std::optional<double> exponent{};
};
/// Of a PNG that png_dimensions accepted.
PngEssence png_essence(std::string_view bytes);

}  // namespace agora::picture
