#pragma once

#include "agora/events/event.hpp"

#include <string>

namespace agora::events {

struct TitleAndTime {
    std::string title;
    std::string when;  ///< by the clock of the event
};

/// For a mail to somebody who knows of the event: whoever registered, organises or was asked.
std::optional<TitleAndTime> words_of_event(db::ReadTx& tx, EventId id, Language reader);

}  // namespace agora::events
