#pragma once

#include "buyer_type.hpp"
#include "incoming.hpp"

#include <optional>

namespace agora::calls {

/// A notice as a call; nothing of one to which nobody can answer: announced for later, awarded, completed.
/// `source`: the register's, or one without number and with a name only.
std::optional<Incoming> incoming_of(const notices::Notice& notice, const BuyerNames& names,
                                    const Source& source);

/// "xml" of a format.
std::string_view document_type_of(notices::Format format);

}  // namespace agora::calls
