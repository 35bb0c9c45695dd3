#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "agora/files/documents.hpp"
#include "sight.hpp"

namespace agora::money {

/// Of the document only what is typed counts.
Result<DocumentId> add_document(const Acting& acting, const access::Actor& actor, Document document,
                                const files::KeptDocument& file, Date today);
/// Title, year, kind and summaries; another file is another document. `seen`: the version that the
/// writer began from.
Result<Done> change_document(const Acting& acting, const access::Actor& actor, Document document,
                             std::int64_t seen, Date today);
/// Its file goes; that it was there, and why it is not any more, stays to be read.
Result<Done> take_away(const Acting& acting, const access::Actor& actor, Document document,
                       std::string reason);

}  // namespace agora::money
