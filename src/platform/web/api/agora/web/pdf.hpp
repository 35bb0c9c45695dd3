#pragma once

#include "agora/pdf/document.hpp"
#include "agora/web/answer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace agora::web {

/// The document as a file to keep, "name.pdf", in the reader's language and in the cooperative's name.
/// Its address is one of this site ("/nl/recommendations"); the foot of each page says it whole, and
/// the day. A refusal is answered as its page. Takes some 60 ms and more: never within a transaction.
http::Response pdf_file(Call& call, pdf::Document document, std::string_view name);

/// A text in Markdown as it stands on a page, in its own language: its headings begin at `level`, links of
/// this site are written whole.
std::vector<pdf::Block> written(const Call& call, std::string_view markdown, std::string_view lang,
                                std::int64_t level);

}  // namespace agora::web
