#pragma once

#include "agora/pdf/document.hpp"
#include "list_view.hpp"

namespace agora::recommendations {

/// The register as the filters give it, as a table.
pdf::Document register_document(const web::Call& call, const Register& all, const Filter& filter,
                                const std::vector<const Entry*>& entries);

}  // namespace agora::recommendations
