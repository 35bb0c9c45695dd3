#pragma once

#include "agora/pdf/document.hpp"
#include "story_model.hpp"

namespace agora::recommendations {

/// What the page says, on paper: without what one can do there.
pdf::Document document_of(const web::Call& call, const StoryPage& story);

}  // namespace agora::recommendations
