#pragma once

#include "agora/pdf/document.hpp"
#include "result_view.hpp"

namespace agora::votes {

/// What the page of a result says, on paper: with what was asked, without what one can do there.
pdf::Document document_of(const web::Call& call, const ResultPage& page);

}  // namespace agora::votes
