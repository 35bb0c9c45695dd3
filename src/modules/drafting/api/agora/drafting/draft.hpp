#pragma once

#include "agora/circles/circle.hpp"
#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::drafting {

using access::AccountId;
using circles::CircleId;
using recommendations::RecommendationId;
using recommendations::ReferenceKind;
using DraftId = Id<struct DraftTag>;

/// writing: the group works on it; handed_in: it waits for the editors; taken: it stands in the register.
enum class State { writing, handed_in, taken, given_up };
AGORA_ENUM(State, writing, handed_in, taken, given_up)

struct Draft {
    DraftId draft_id = {};
    CircleId circle_id = {};
    std::string language = {};
    State state = State::writing;
    std::int64_t version = 1;  ///< the newest
    AccountId begun_by = {};   ///< zero when the account is erased, as below
    Instant begun_at = {};
    AccountId handed_in_by = {};
    std::optional<Instant> handed_in_at = {};
    std::string answer = {};  ///< why the editors gave it back; empty: they did not
    AccountId answered_by = {};
    RecommendationId recommendation_id = {};  ///< what it became
    Instant changed_at = {};
};
AGORA_FIELDS(Draft, draft_id, circle_id, language, state, version, begun_by, begun_at, handed_in_by,
             handed_in_at, answer, answered_by, recommendation_id, changed_at)

/// What it says, all versions are kept. All but the title may be empty.
struct Version {
    DraftId draft_id = {};
    std::int64_t version = 1;
    std::string title = {};
    std::string context = {};
    std::string developments = {};
    std::string means = {};
    std::string carried_out_by = {};
    std::string inspiration = {};
    std::string attention = {};
    std::string earlier = {};  ///< numbers between commas, of what it goes on from
    ReferenceKind kind = ReferenceKind::predecessor;
    std::string why = {};  ///< why again, or why otherwise
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Version, draft_id, version, title, context, developments, means, carried_out_by,
             inspiration, attention, earlier, kind, why, written_by, written_at)

/// Begun, written on, handed in, taken back, given up or gone on with by its group.
struct DraftChanged {
    static constexpr std::string_view kName = "drafting.changed";
    DraftId draft = {};
    State state = State::writing;
};
AGORA_FIELDS(DraftChanged, draft, state)

/// Taken into the register, or given back.
struct DraftAnswered {
    static constexpr std::string_view kName = "drafting.answered";
    DraftId draft = {};
    State state = State::taken;
};
AGORA_FIELDS(DraftAnswered, draft, state)

/// A draft with all its versions, the first ones first: for demonstrations and transfers.
DraftId put_whole_draft(db::WriteTx& tx, Draft whole, std::vector<Version> versions);

}  // namespace agora::drafting
