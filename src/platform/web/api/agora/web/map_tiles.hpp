#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::web {

/// Pictures of the ground for maps, from a server that whoever runs the program chose. Without an
/// address maps are drawn from what the program carries, and nothing is asked elsewhere.
struct MapTiles {
    std::string address = {};  ///< "https://tiles.example/{z}/{x}/{y}.png"
    std::string credit = {};   ///< whose map it is, as it stands below it; plain text
};

/// "https://tiles.example" or with a port: what the browser may ask pictures of. Nothing when the
/// address is not https with {z}, {x} and {y} in its path, or could say more to a browser.
std::optional<std::string> origin_of_tiles(std::string_view address);

}  // namespace agora::web
