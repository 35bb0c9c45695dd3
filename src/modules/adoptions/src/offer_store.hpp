#pragma once

#include "agora/adoptions/adoption.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::adoptions {

/// In place of the one that is there.
void put_offer(db::WriteTx& tx, const Offer& offer);
std::optional<Offer> find_offer(db::ReadTx& tx, RecommendationId id);
std::optional<Offer> find_offer_by_number(db::ReadTx& tx, std::string_view number);
/// What members proposed and no editor answered, the oldest first.
std::vector<Offer> list_proposed(db::ReadTx& tx, std::int64_t most);
std::int64_t count_proposed(db::ReadTx& tx);

/// Open offers that are looked through for what is free: the board may have refused one since.
inline constexpr std::int64_t kMostFree = 500;

/// Where an open offer stands.
enum class Shelf { free, running, done };
AGORA_ENUM(Shelf, free, running, done)
/// The newest change first, from `skip` on.
std::vector<Offer> list_open(db::ReadTx& tx, Shelf shelf, std::int64_t skip, std::int64_t most);
struct Counts {
    std::int64_t running = 0;
    std::int64_t done = 0;
};
AGORA_FIELDS(Counts, running, done)
Counts count_taken(db::ReadTx& tx);

/// In place of those in the same language; empty ones go.
void put_words(db::WriteTx& tx, const OfferWords& words);
std::vector<OfferWords> list_words(db::ReadTx& tx, RecommendationId id);

/// False when they said so already.
bool insert_interest(db::WriteTx& tx, RecommendationId id, AccountId account, Instant at);
bool delete_interest(db::WriteTx& tx, RecommendationId id, AccountId account);
/// Who said it first first.
std::vector<AccountId> list_interested(db::ReadTx& tx, RecommendationId id, std::int64_t most);
std::int64_t count_interested(db::ReadTx& tx, RecommendationId id);
/// Only those that are open and that no group does or did.
std::int64_t count_interests_of(db::ReadTx& tx, AccountId account);
bool is_interested(db::ReadTx& tx, RecommendationId id, AccountId account);

struct FreeRow {
    RecommendationId recommendation_id = {};
    std::int64_t hours = 0;
    std::int64_t people = 0;
    Instant changed_at = {};
    std::int64_t interested = 0;
    std::int64_t reader = 0;  ///< 1: is among them
};
AGORA_FIELDS(FreeRow, recommendation_id, hours, people, changed_at, interested, reader)
std::vector<FreeRow> list_free(db::ReadTx& tx, AccountId reader, std::int64_t most);

}  // namespace agora::adoptions
