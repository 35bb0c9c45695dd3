#pragma once

#include "agora/resources/resources.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::view {

enum class Escaping { html, none };

using NamedText = std::pair<std::string, std::string>;

/// A template with its includes in place, taken apart into what is compiled on its own.
struct Source {
    Escaping escaping = Escaping::html;
    std::string layout = "web/layout";
    std::string body;
    std::vector<NamedText>
        slots;  ///< [[slot:NAME]]…[[/slot]]: taken out, plain text for the layout
    std::vector<NamedText> parts;  ///< [[part:NAME]]…[[/part]]: stays in the body as well
};

/// Everything that is wrong with the templates, one line each.
using Faults = std::vector<std::string>;

/// "members/views/directory.html" as "members/directory"; empty for what is no template.
/// A text for a mail keeps its ending: "members/welcome.txt".
std::string template_name(std::string_view resource);

Source assemble(const resources::Set& set, std::string_view name, Faults& faults);

}  // namespace agora::view
