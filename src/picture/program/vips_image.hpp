#pragma once

#include "agora/picture/examine.hpp"

#include <vips/vips.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace agora::picture {

/// The library refused; its words are for a person who looks for the cause.
class ImageFault : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
    bool is_of_memory() const;
};

enum class Webp { exact, photo };

/// A picture of the library, shared; operations give a new one and are computed when they are needed.
/// Each throws ImageFault.
class Image {
 public:
    /// By the decoder of this kind and no other. Decodes smaller at once where the kind can, but never
    /// to less than twice the wanted scale. The bytes must outlive the image.
    static Image load(std::string_view bytes, Kind kind, double wanted_scale);

    Dimensions dimensions() const;
    /// After the turn that the camera asked for.
    Dimensions upright_dimensions() const;

    /// Upright, in sRGB, 8 bits.
    Image shrunk_to(Dimensions target) const;
    Image cropped(int left, int top, int side) const;
    /// Decoded and computed, independent of what it was made from.
    Image in_memory() const;
    /// Each colour, as a fraction of the brightest, to the power of the exponent.
    Image with_exponent(double exponent) const;
    /// Without any field that came with the file.
    Image only_pixels() const;
    std::string as_webp(Webp quality) const;

 private:
    int webp_quality() const;
    explicit Image(VipsImage* owned);
    VipsImage* get() const { return image_.get(); }

    std::shared_ptr<VipsImage> image_;
};

}  // namespace agora::picture
