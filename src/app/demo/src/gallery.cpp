#include "agora/demo/gallery.hpp"

#include "agora/base/assert.hpp"
#include "agora/files/pictures.hpp"
#include "drawings.hpp"
#include "thing_drawings.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace agora::demo {
namespace {

/// For a hundred people as many as for fifty thousand; a small cooperative is made in a moment.
constexpr std::int64_t kPortraits = 48;
constexpr std::int64_t kWorks = 32;
constexpr std::int64_t kFewest = 4;

std::int64_t as_many(std::int64_t members, std::int64_t most) {
    return std::clamp(members / 2, kFewest, most);
}

Drawing make(files::Pictures& pictures, const std::filesystem::path& scratch, const Canvas& canvas,
             files::PictureKind kind) {
    std::ofstream(scratch, std::ios::binary) << canvas.png();
    const bool is_portrait = kind == files::PictureKind::portrait;
    const auto rights =
        files::check_rights({.rights_holder = "Agora",
                             .licence = "all_rights_reserved",
                             .people_shown = is_portrait ? "all_agreed" : "nobody"});
    AGORA_ASSERT(rights.ok());
    const auto made = pictures.make({.file = scratch, .kind = kind, .rights = *rights});
    AGORA_ASSERT(made.ok());
    Drawing row;
    row.bytes = static_cast<std::int64_t>(made->large.bytes + made->small.bytes);
    row.file = made->large.digest.text();
    row.small_file = made->small.digest.text();
    row.licence = files::name_of(rights->licence());
    row.people_shown = files::name_of(rights->people_shown());
    return row;
}

}  // namespace

Gallery draw_gallery(files::Pictures& pictures, const std::filesystem::path& folder,
                     std::uint64_t seed, std::int64_t members) {
    const std::filesystem::path scratch = folder / "demo-drawing.png";
    Dice dice(seed);
    Gallery gallery;
    for (std::int64_t at = 0; at < as_many(members, kPortraits); ++at) {
        gallery.portraits.push_back(
            make(pictures, scratch, draw_portrait(dice), files::PictureKind::portrait));
    }
    for (std::int64_t at = 0; at < as_many(members, kWorks); ++at) {
        gallery.works.push_back(
            make(pictures, scratch, draw_work(dice), files::PictureKind::photo));
    }
    for (const auto& things : {draw_things(), draw_lent_things()}) {
        for (const ThingDrawing& thing : things) {
            gallery.things.emplace(
                thing.name, make(pictures, scratch, thing.canvas, files::PictureKind::photo));
        }
    }
    std::filesystem::remove(scratch);
    return gallery;
}

}  // namespace agora::demo
