#pragma once

#include "agora/circles/circle.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::means {

using access::AccountId;
using circles::CircleId;
using EntryId = Id<struct MeansEntryTag>;

enum class Kind { granted, used, pledged };
AGORA_ENUM(Kind, granted, used, pledged)

enum class Unit { minutes, cents };
AGORA_ENUM(Unit, minutes, cents)

/// given: a pledge that was kept; withdrawn: it counts no more.
enum class State { stands, given, withdrawn };
AGORA_ENUM(State, stands, given, withdrawn)

enum class Audience { group, members, everyone };
AGORA_ENUM(Audience, group, members, everyone)

struct Entry {
    EntryId entry_id = {};
    CircleId circle_id = {};
    Kind kind = Kind::used;
    Unit unit = Unit::minutes;
    std::int64_t amount = 0;  ///< above zero
    std::string purpose = {};
    std::string who =
        {};  ///< of a pledge by somebody without an account, as an animator wrote it down
    Date on_day = {};
    State state = State::stands;
    AccountId signed_by = {};  ///< zero when the account is erased
    Instant signed_at = {};
};
AGORA_FIELDS(Entry, entry_id, circle_id, kind, unit, amount, purpose, who, on_day, state, signed_by,
             signed_at)

/// Of one unit, what stands.
struct Sums {
    std::int64_t granted = 0;
    std::int64_t used = 0;
    std::int64_t pledged = 0;  ///< given or still to be given
    std::int64_t given = 0;    ///< of the pledged

    std::int64_t left() const { return granted - used; }
    /// A fifth or less is left.
    bool is_short() const { return granted > 0 && left() * 5 <= granted; }
};
AGORA_FIELDS(Sums, granted, used, pledged, given)

/// One query.
Sums sums_of(db::ReadTx& tx, CircleId circle, Unit unit);

struct EntryPut {
    static constexpr std::string_view kName = "means.put";
    EntryId entry = {};
};
AGORA_FIELDS(EntryPut, entry)

/// The team granted something.
struct MeansGranted {
    static constexpr std::string_view kName = "means.granted";
    CircleId circle = {};
    EntryId entry = {};
};
AGORA_FIELDS(MeansGranted, circle, entry)

/// Somebody else's line was taken back.
struct EntryWithdrawn {
    static constexpr std::string_view kName = "means.withdrawn";
    CircleId circle = {};
    EntryId entry = {};
};
AGORA_FIELDS(EntryWithdrawn, circle, entry)

/// An animator said who sees the sums.
struct SumsOpened {
    static constexpr std::string_view kName = "means.opened";
    CircleId circle = {};
};
AGORA_FIELDS(SumsOpened, circle)

/// As it stands: for demonstrations and transfers.
EntryId put_whole_entry(db::WriteTx& tx, Entry entry);
void put_audience(db::WriteTx& tx, CircleId circle, Audience audience);

}  // namespace agora::means
