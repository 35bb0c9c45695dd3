#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/xml/xml.hpp"

namespace agora::notices {

bool is_decp_xml(const xml::Element& root);

/// The same tree as its JSON has: elements as members, those of one name as a list, text as text.
fields::Json decp_as_json(const xml::Element& root);

}  // namespace agora::notices
