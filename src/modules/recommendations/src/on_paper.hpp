#pragma once

#include "agora/pdf/document.hpp"
#include "story_view.hpp"

#include <string>
#include <vector>

namespace agora::recommendations {

/// Paragraphs and lists as somebody wrote them, in this language.
void add_written(std::vector<pdf::Block>& to, const std::vector<Block>& texts,
                 const std::string& lang);

/// The point of attention of who signed; nothing when there is none.
void add_attention(const web::Call& call, std::vector<pdf::Block>& to,
                   const std::vector<Block>& texts, const std::string& lang);

}  // namespace agora::recommendations
