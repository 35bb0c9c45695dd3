#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/stories/story.hpp"

#include <string>

// Editors accept or decline. Nobody decides about their own story.
namespace agora::stories {

/// Published, when the words are still those that the editor read and the consent runs.
Result<Done> accept(const Acting& acting, Story story, std::int64_t seen);
/// With a reason that its teller reads; also of one that is published.
Result<Done> decline(const Acting& acting, Story story, std::int64_t seen,
                     const std::string& reason);

}  // namespace agora::stories
