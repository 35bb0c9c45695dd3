#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/circles/circle.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::initiatives {

using access::AccountId;
using EntryId = Id<struct EntryTag>;

/// Whether members of this cooperative do it, or others.
enum class Reach { inside, outside };
AGORA_ENUM(Reach, inside, outside)

/// One initiative as somebody recorded it. The texts are in one language; plain but for `what`,
/// `outcome` and `lessons`, which are Markdown.
struct Entry {
    EntryId entry_id;
    std::int64_t number = 0;  ///< for life; of a draft 0 when it is new, else what it changes
    std::string language;
    std::string name;
    std::string what;
    std::string who;
    std::string place;  ///< code of a territory
    std::int64_t since_year = 0;
    std::int64_t until_year = 0;  ///< 0: it goes on
    Reach reach = Reach::inside;
    circles::CircleId circle_id;  ///< its network; zero: none
    std::string website;
    std::string outcome;
    std::string lessons;
    AccountId recorded_by;  ///< zero: a visitor, or the account is erased
    Instant recorded_at;
};
AGORA_FIELDS(Entry, entry_id, number, language, name, what, who, place, since_year, until_year,
             reach, circle_id, website, outcome, lessons, recorded_by, recorded_at)

/// A confirmed one.
std::optional<Entry> find_initiative(db::ReadTx& tx, std::int64_t number);
/// All confirmed ones, the last number first.
std::vector<Entry> list_initiatives(db::ReadTx& tx);
/// Of them those that name this group as their network.
std::vector<Entry> list_initiatives_of(db::ReadTx& tx, circles::CircleId circle);

/// Puts a confirmed initiative: for demonstrations and transfers. Gives its number.
std::int64_t put_whole_initiative(db::WriteTx& tx, Entry entry, AccountId confirmed_by);

/// The same for one that waits for an editor.
void put_whole_draft(db::WriteTx& tx, Entry entry);

struct InitiativeRecorded {
    static constexpr std::string_view kName = "initiatives.recorded";
    EntryId draft;
};
AGORA_FIELDS(InitiativeRecorded, draft)

struct InitiativeConfirmed {
    static constexpr std::string_view kName = "initiatives.confirmed";
    std::int64_t initiative = 0;
};
AGORA_FIELDS(InitiativeConfirmed, initiative)

struct InitiativeRefused {
    static constexpr std::string_view kName = "initiatives.refused";
    EntryId draft;
};
AGORA_FIELDS(InitiativeRefused, draft)

/// An editor takes a confirmed one out of the register.
struct InitiativeRemoved {
    static constexpr std::string_view kName = "initiatives.removed";
    std::int64_t initiative = 0;
};
AGORA_FIELDS(InitiativeRemoved, initiative)

}  // namespace agora::initiatives
