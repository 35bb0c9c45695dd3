#pragma once

#include "agora/files/pictures.hpp"
#include "agora/members/profile.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace agora::demo {

/// A stored drawing.
struct Drawing : members::PictureRow {
    std::int64_t bytes = 0;  ///< of both sizes
};

/// Stored drawings that members, events, offers and wants of the demo show; several may show the same.
struct Gallery {
    std::vector<Drawing> portraits;
    std::vector<Drawing> works;
    std::map<std::string, Drawing, std::less<>> things;  ///< "cargo_bike"
};

/// Draws portraits of people who do not exist, pictures of work and of things, and stores them as uploads are
/// stored. For so many members, at most some eighty: some four seconds. `folder` holds a scratch file
/// meanwhile.
Gallery draw_gallery(files::Pictures& pictures, const std::filesystem::path& folder,
                     std::uint64_t seed, std::int64_t members);

}  // namespace agora::demo
