#pragma once

#include "agora/demo/gallery.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::demo {

struct ShownThing {
    std::string_view words;  ///< what it shows, in the language of the title
    Drawing drawing;
};
/// The drawings of what is called so, with the first one first; nothing of most.
std::vector<ShownThing> shown_things(const Gallery& gallery, std::string_view title);

/// A picture of a module that has pictures with words and rights.
template <typename Picture>
Picture picture_of(const ShownThing& one, const std::string& language, const std::string& owner) {
    Picture picture;
    picture.file = one.drawing.file;
    picture.small_file = one.drawing.small_file;
    picture.bytes = one.drawing.bytes;
    picture.language = language;
    picture.alternative_text = std::string{one.words};
    picture.rights_holder = owner;
    picture.licence = one.drawing.licence;
    picture.people_shown = one.drawing.people_shown;
    return picture;
}

}  // namespace agora::demo
