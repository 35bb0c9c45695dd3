#pragma once

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"
#include "agora/xml/html_text.hpp"
#include "agora/xml/xml.hpp"

#include <string_view>

namespace agora::xml {

/// Reads any bytes as XML and as HTML, and asks everything of what was read.
inline void read_anything(std::string_view bytes) {
    for (const WhenMalformed when : {WhenMalformed::refuse, WhenMalformed::read_as_far}) {
        Options options;
        options.when_malformed = when;
        options.keep_space = when == WhenMalformed::read_as_far;
        const Result<Parsed> parsed = parse(bytes, options);
        if (!parsed) continue;
        const Element& root = parsed->root;
        AGORA_ASSERT(static_cast<bool>(root));
        (void)root.markup();
        for (const Element& inner : root.all_within(root.name())) {
            AGORA_ASSERT(inner.path().starts_with('/'));
            (void)inner.space();
            (void)inner.line();
        }
        (void)html_text(root.text());
    }
    if (is_valid_utf8(bytes)) AGORA_ASSERT(is_valid_utf8(html_text(bytes)));
}

}  // namespace agora::xml
