#pragma once

#include "agora/events/event.hpp"

#include <string>
#include <vector>

namespace agora::pitches {

using access::AccountId;
using events::EventId;
using PitchId = Id<struct PitchTag>;

enum class Kind { need, offer, project };
AGORA_ENUM(Kind, need, offer, project)

struct Pitch {
    PitchId pitch_id = {};
    EventId event_id = {};
    AccountId account_id = {};
    Kind kind = Kind::project;
    std::string language = {};
    std::string title = {};
    std::string words = {};  ///< plain text
    Instant booked_at = {};
    web::Moderation moderation = web::Moderation::none;
    bool withdrawn = false;  ///< given back while it was hidden
};
AGORA_FIELDS(Pitch, pitch_id, event_id, account_id, kind, language, title, words, booked_at,
             moderation, withdrawn)

struct PitchModerated {
    static constexpr std::string_view kName = "pitches.moderated";
    PitchId pitch = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(PitchModerated, pitch, measure)

/// Somebody can help with a pitch.
struct Help {
    PitchId pitch_id = {};
    AccountId account_id = {};
    std::string words = {};
    Instant offered_at = {};
};
AGORA_FIELDS(Help, pitch_id, account_id, words, offered_at)

/// A pitch as it stands: for demonstrations and transfers, not for people's acts.
struct WholePitch {
    Pitch pitch = {};              ///< without id
    std::vector<Help> helps = {};  ///< without the pitch's id
};
PitchId put_whole_pitch(db::WriteTx& tx, const WholePitch& whole);

}  // namespace agora::pitches
