#pragma once

#include <pugixml.hpp>

#include <string>

namespace agora::xml {

struct Document {
    pugi::xml_document tree;
    std::string source;  ///< what was parsed, for lines
};

/// The part after the colon, and the one before it.
inline std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);
}
inline std::string_view prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

}  // namespace agora::xml
