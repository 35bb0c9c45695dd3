#include "agora/demo/gallery.hpp"

#include "agora/base/assert.hpp"
#include "agora/files/pictures.hpp"
#include "drawings.hpp"

#include <filesystem>
#include <fstream>

namespace agora::demo {
namespace {

/// The same number of drawings for three hundred people and for fifty thousand.
constexpr std::size_t kPortraits = 48;
constexpr std::size_t kWorks = 32;

members::PictureRow make(files::Pictures& pictures, const std::filesystem::path& scratch,
                         const Canvas& canvas, files::PictureKind kind) {
    std::ofstream(scratch, std::ios::binary) << canvas.png();
    const bool is_portrait = kind == files::PictureKind::portrait;
    const auto rights =
        files::check_rights({.rights_holder = "Agora",
                             .licence = "all_rights_reserved",
                             .people_shown = is_portrait ? "all_agreed" : "nobody"});
    AGORA_ASSERT(rights.ok());
    const auto made = pictures.make({.file = scratch, .kind = kind, .rights = *rights});
    AGORA_ASSERT(made.ok());
    members::PictureRow row;
    row.file = made->large.digest.text();
    row.small_file = made->small.digest.text();
    row.licence = files::name_of(rights->licence());
    row.people_shown = files::name_of(rights->people_shown());
    return row;
}

}  // namespace

Gallery draw_gallery(files::Pictures& pictures, const std::filesystem::path& folder,
                     std::uint64_t seed) {
    const std::filesystem::path scratch = folder / "demo-drawing.png";
    Dice dice(seed);
    Gallery gallery;
    for (std::size_t at = 0; at < kPortraits; ++at) {
        gallery.portraits.push_back(
            make(pictures, scratch, draw_portrait(dice), files::PictureKind::portrait));
    }
    for (std::size_t at = 0; at < kWorks; ++at) {
        gallery.works.push_back(
            make(pictures, scratch, draw_work(dice), files::PictureKind::photo));
    }
    std::filesystem::remove(scratch);
    return gallery;
}

}  // namespace agora::demo
