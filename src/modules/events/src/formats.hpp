#pragma once

#include "agora/events/event.hpp"

#include <string_view>
#include <vector>

namespace agora::events {

/// What a format fills in for who announces: all of it can be changed.
struct Template {
    Format format = Format::other;
    std::string_view label;  ///< tr(), as the texts below
    std::string_view hint;
    int starts_at_hour = 18;
    int minutes = 120;
    Mode mode = Mode::on_site;
    bool registers = true;
    std::int64_t capacity = 0;
    std::string_view body;  ///< Markdown
    std::vector<std::string_view> preparation;
};

/// In the order of the page.
const std::vector<Template>& templates();
const Template& template_of(Format format);

}  // namespace agora::events
