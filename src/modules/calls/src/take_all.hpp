#pragma once

#include "agora/calls/import.hpp"
#include "agora/notices/read.hpp"
#include "source_store.hpp"

#include <string_view>

namespace agora::calls {

/// Puts what was read of one document in, some notices a write; the document goes in the store first.
ImportReport take_all(web::Services& services, const notices::Reading& reading,
                      const Source& source, std::string_view bytes,
                      const std::function<void(std::int64_t, std::int64_t)>& progress = {});

/// What is known of a source, for whoever reads its document.
notices::Hint hint_of(const Source& source);

}  // namespace agora::calls
