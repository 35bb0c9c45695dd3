#pragma once

#include "agora/pdf/document.hpp"
#include "agora/web/answer.hpp"

#include <string_view>

namespace agora::web {

/// The document as a file to keep, "name.pdf", in the reader's language and in the cooperative's name.
/// Its address is one of this site ("/nl/recommendations"); the foot of each page says it whole, and
/// the day. A refusal is answered as its page. Takes some 60 ms and more: never within a transaction.
http::Response pdf_file(Call& call, pdf::Document document, std::string_view name);

}  // namespace agora::web
