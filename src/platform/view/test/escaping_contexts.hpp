#pragma once

#include "one_template.hpp"

#include "agora/view/html_tokens.hpp"

#include <deque>
#include <iterator>
#include <optional>
#include <string>

namespace agora::view {

/// A place in a template. The check of templates refuses the last four, and variables in attributes
/// such as srcset or without quotes; ctemplate must hold even so.
struct Context {
    const char* name;
    const char* text;
};
inline constexpr Context kContexts[] = {
    {"text", "<p>{{V}}</p>"},
    {"kept spaces", "<textarea>\n{{V:pre_escape}}</textarea>"},
    {"title", "<title>{{V}}</title>"},
    {"attribute", "<p title=\"{{V}}\" class='{{V}}'>x</p>"},
    {"address", "<a href=\"{{V}}\">x</a>"},
    {"path", "<a href=\"/members/{{V}}\">x</a>"},
    {"query", "<a href=\"/members?q={{V:url_query_escape}}\">x</a>"},
    {"link", "<a href=\"{{V:x-link}}\">x</a>"},
    {"picture", "<img src=\"{{V}}\" alt=\"{{V}}\">"},
    {"formatted", "<p title=\"{{V:x-date}}\">{{V:x-money}}{{V:x-ago}}{{V:x-number}}</p>"},
    {"raw, but no Html", "<p>{{V:none}}</p>"},
    {"attribute without quotes", "<p title={{V}}>x</p>"},
    {"script", "<script>var a = '{{V}}', b = \"{{V}}\";</script>"},
    {"JSON in a script", "<script type=\"application/json\">{\"a\": \"{{V}}\"}</script>"},
    {"style", "<p style=\"color: {{V}}\">x</p><style>p { color: {{V}} }</style>"},
};

/// Every context as a template, and what its page is usually made of.
class Contexts {
 public:
    Contexts() {
        std::string together;
        for (const Context& context : kContexts) {
            templates_.emplace_back(context.text);
            usual_.push_back(shape_of(templates_.back().with("x")));
            together += context.text;
        }
        together_.emplace(together);
        usual_together_ = shape_of(together_->with("x"));
    }

    /// The first context in which the value changes what the page is made of.
    std::optional<std::string> broken_by(std::string_view value) const {
        if (shape_of(together_->with(value)) == usual_together_) return std::nullopt;
        for (std::size_t i = 0; i < std::size(kContexts); ++i) {
            const std::string html = templates_[i].with(value);
            if (shape_of(html) != usual_[i]) return std::string{kContexts[i].name} + ": " + html;
        }
        return "all together: " + together_->with(value);
    }

 private:
    std::deque<OneTemplate> templates_;
    std::vector<std::string> usual_;
    std::optional<OneTemplate> together_;  ///< all on one page: ten times as fast to check
    std::string usual_together_;
};

inline const Contexts& contexts() {
    static const Contexts kAll;
    return kAll;
}

}  // namespace agora::view
