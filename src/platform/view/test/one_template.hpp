#pragma once

#include "agora/view/views.hpp"

#include <string>
#include <string_view>

namespace agora::view {

/// A model with one text.
struct OneText {
    std::string v;
};
AGORA_FIELDS(OneText, v)

/// One template, ready to be shown with many values.
class OneTemplate {
 public:
    explicit OneTemplate(std::string_view text)
        : views_(resources::Set::of(
                     {{"t/views/t.html", "{{%AUTOESCAPE context=\"HTML\"}}" + std::string{text}}}),
                 locale::Translator{}) {}

    std::string with(std::string_view value) const {
        std::string html = views_.render("t/t", Reader{}, OneText{std::string{value}});
        html.pop_back();  // the line end that a file has
        return html;
    }

 private:
    Views views_;
};

}  // namespace agora::view
