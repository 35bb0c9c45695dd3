#pragma once

#include "agora/events/event.hpp"

#include <string>
#include <string_view>

// Five lines that a meeting of a group leaves for who was not there (GOV-21).
namespace agora::meetings {

using events::EventId;
using web::Moderation;

inline constexpr std::size_t kMostLines = 5;
inline constexpr std::size_t kLongestLine = 160;  ///< characters

/// One version. Earlier ones stay.
struct CatchUp {
    EventId event_id = {};
    std::int64_t version = 1;
    std::string language = {};
    std::string body = {};              ///< one to five lines
    access::AccountId written_by = {};  ///< zero when the account is erased
    Instant written_at = {};
};
AGORA_FIELDS(CatchUp, event_id, version, language, body, written_by, written_at)

struct CatchUpWritten {
    static constexpr std::string_view kName = "meetings.catch_up_written";
    EventId event = {};
};
AGORA_FIELDS(CatchUpWritten, event)

struct CatchUpModerated {
    static constexpr std::string_view kName = "meetings.catch_up_moderated";
    EventId event = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(CatchUpModerated, event, measure)

/// A next version as if it had been written then, without any mail: for demonstrations and transfers.
void put_whole_catch_up(db::WriteTx& tx, CatchUp catch_up);

}  // namespace agora::meetings
