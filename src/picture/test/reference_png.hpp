#pragma once

#include "run_picture.hpp"

#include <string_view>

namespace agora::picture::test {

/// A second opinion: decodes any valid PNG by the specification, with its gamma applied as a browser
/// does, independently of libpng and libvips.
Shown reference_png(std::string_view bytes);

}  // namespace agora::picture::test
