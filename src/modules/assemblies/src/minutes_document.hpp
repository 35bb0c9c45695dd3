#pragma once

#include "agora/pdf/document.hpp"
#include "sight.hpp"
#include "talk_store.hpp"

namespace agora::assemblies {

/// The minutes on paper: of which meeting, when and where, in plain words where that was said, and as they
/// were written.
pdf::Document document_of(const web::Call& call, const Seen& seen, const Minutes& minutes);

}  // namespace agora::assemblies
