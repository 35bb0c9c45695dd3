#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/events/event.hpp"
#include "agora/journal/journal.hpp"

#include <string_view>

namespace agora::web {
struct Services;
}

namespace agora::events {

/// Who acts takes something on after this event, until a day: it stands on its page and on Today until
/// it is done (EVT-11). Refused at "words" and "due", before the event begins, and when it is cancelled.
Result<Done> take_on(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     const Event& event, std::string_view words, Date due, Date today);

}  // namespace agora::events
