#pragma once

#include "agora/db/transaction.hpp"
#include "agora/exchange/listing.hpp"

#include <vector>

namespace agora::exchange {

enum class Counter { numbers = 1, changes = 2, rings = 3 };
std::int64_t counted(db::ReadTx& tx, Counter counter);
void set_counter(db::WriteTx& tx, Counter counter, std::int64_t last);

/// Gives it its code and puts it in the lists.
void insert_listing(db::WriteTx& tx, Listing& listing);
/// All but who placed it, its code and when; one version on.
void update_listing(db::WriteTx& tx, Listing listing);
/// What stands beside it in lists changed; its version stays.
void touch_listing(db::WriteTx& tx, ListingId listing);
std::optional<Listing> find_listing_by_code(db::ReadTx& tx, std::string_view code);
/// The newest first.
std::vector<Listing> list_listings_of(db::ReadTx& tx, AccountId owner, std::int64_t most);
std::int64_t count_open_of(db::ReadTx& tx, AccountId owner);
std::int64_t count_made_since(db::ReadTx& tx, AccountId owner, Instant since);

/// Of all, or changed after this count; in order of their numbers.
std::vector<Listing> list_changed_after(db::ReadTx& tx, std::int64_t touched);
std::int64_t count_listings(db::ReadTx& tx);

/// Open ones that end on or before a day and were told of it less than so far, after one of them.
std::vector<Listing> list_ending(db::ReadTx& tx, Date until, std::int64_t warned_less,
                                 ListingId after, std::int64_t most);

/// What a group allows.
struct GroupModes {
    CircleId circle_id = {};
    bool for_free = true;
    bool for_pay = true;
    bool for_barter = true;
    bool for_credits = true;
    bool without_end = false;

    Modes modes() const { return {for_free, for_pay, for_barter, for_credits}; }
};
AGORA_FIELDS(GroupModes, circle_id, for_free, for_pay, for_barter, for_credits, without_end)
std::optional<GroupModes> find_group_modes(db::ReadTx& tx, CircleId circle);
void put_group_modes(db::WriteTx& tx, const GroupModes& modes);

}  // namespace agora::exchange
