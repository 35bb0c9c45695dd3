#pragma once

#include "agora/notices/read.hpp"
#include "agora/xml/xml.hpp"

namespace agora::notices {

bool is_ted_export(const xml::Element& root);

/// R2.0.7 to R2.0.9. What a form of another make doesn't say is taken from the coded data.
Result<Notice> read_ted_export(const xml::Element& root, const Hint& hint);

}  // namespace agora::notices
