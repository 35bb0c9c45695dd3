#pragma once

#include "agora/stories/story.hpp"
#include "agora/web/answer.hpp"

#include <optional>
#include <vector>

namespace agora::stories {

/// The forms on the page of a story, as they were sent when one of them was wrong.
struct SentForms {
    std::optional<fields::FormState> uses = {};
    std::optional<fields::FormState> decline = {};
    std::optional<fields::FormState> take = {};
    std::vector<Refusal> refusals = {};
};

/// The page of the address; with a form that was wrong it is refused.
http::Response story_page(web::Call& call, const SentForms& sent = {});

}  // namespace agora::stories
