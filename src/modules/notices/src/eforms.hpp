#pragma once

#include "agora/notices/read.hpp"
#include "agora/xml/xml.hpp"

namespace agora::notices {

/// Whether the document is one of the notices of eForms in UBL.
bool is_eforms(const xml::Element& root);

Result<Notice> read_eforms(const xml::Element& root, const Hint& hint);

}  // namespace agora::notices
