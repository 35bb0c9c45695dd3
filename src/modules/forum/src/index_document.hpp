#pragma once

#include "agora/search/document.hpp"
#include "faq_store.hpp"

#include <optional>
#include <string_view>

namespace agora::forum {

inline constexpr std::string_view kThreadKind = "thread";
inline constexpr std::string_view kFaqKind = "faq";

/// "c12": what a search asks the categories with.
std::string category_term(CategoryId category);

/// A thread with its first 200 posts, or nothing when it is hidden. For visitors only what they may read.
std::optional<search::Document> document_of(db::ReadTx& tx, const Thread& thread);
std::optional<search::Document> document_of(db::ReadTx& tx, const Faq& faq);

}  // namespace agora::forum
