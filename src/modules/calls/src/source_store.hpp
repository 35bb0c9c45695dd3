#pragma once

#include "agora/calls/call.hpp"
#include "agora/circles/circle.hpp"
#include "fault.hpp"

namespace agora::calls {

using circles::CircleId;

/// Where calls come from: read by the clock, or a page that members look at.
struct Source {
    SourceId source_id = {};
    std::string name = {};
    std::string address = {};  ///< https://…
    bool is_read = false;      ///< by a job; else members look at it
    Kind kind = Kind::tender;  ///< of what doesn't say itself, as the next two
    BuyerType buyer_type = BuyerType::unknown;
    std::string language = {};
    std::string licence = {};
    CircleId circle_id = {};  ///< the group that watches it; zero: none
    AccountId added_by = {};
    Instant added_at = {};
    std::int64_t version = 1;
    std::string etag = {};
    std::string modified = {};
    std::optional<Instant> read_at = {};  ///< when it answered last
    Instant next_at = {};
    std::int64_t failures = 0;  ///< in a row
    Fault fault = Fault::none;
    std::int64_t answered = 0;                 ///< the status, when that is the fault
    std::optional<Instant> looked_until = {};  ///< a member read everything up to then
    AccountId looked_by = {};
};
AGORA_FIELDS(Source, source_id, name, address, is_read, kind, buyer_type, language, licence,
             circle_id, added_by, added_at, version, etag, modified, read_at, next_at, failures,
             fault, answered, looked_until, looked_by)

/// Who reads a source in the week of this Monday.
struct Shift {
    SourceId source_id = {};
    Date monday = {};
    AccountId account_id = {};
    Instant taken_at = {};
};
AGORA_FIELDS(Shift, source_id, monday, account_id, taken_at)

void insert_source(db::WriteTx& tx, const Source& source);
void update_source(db::WriteTx& tx, const Source& source);
/// With its shifts; calls that came from it stay.
void delete_source(db::WriteTx& tx, SourceId source);
std::optional<Source> find_source(db::ReadTx& tx, SourceId source);
/// By name.
std::vector<Source> list_sources(db::ReadTx& tx);
/// Those that are read and due, the longest waiting first; without those that failed too often.
std::vector<Source> list_due_sources(db::ReadTx& tx, Instant now, std::int64_t failures_below);

/// False when somebody has it already.
bool insert_shift(db::WriteTx& tx, const Shift& shift);
void delete_shift(db::WriteTx& tx, SourceId source, Date monday);
std::optional<Shift> find_shift(db::ReadTx& tx, SourceId source, Date monday);
std::vector<Shift> list_shifts_from(db::ReadTx& tx, Date monday);
void delete_shifts_before(db::WriteTx& tx, Date monday);

}  // namespace agora::calls
