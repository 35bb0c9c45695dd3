#pragma once

#include "agora/base/date.hpp"
#include "agora/places/place.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Rows about areas: who hears of them, who wishes for a space there, how many members live there.
namespace agora::places {

struct Subscription {
    AccountId account_id = {};
    std::string commune = {};
    std::int64_t within_km = 10;
    Instant heard_until = {};
};
AGORA_FIELDS(Subscription, account_id, commune, within_km, heard_until)

void put_subscription(db::WriteTx& tx, const Subscription& subscription);
void delete_subscription(db::WriteTx& tx, AccountId account, std::string_view commune);
std::vector<Subscription> list_subscriptions_of(db::ReadTx& tx, AccountId account);
/// Those after this one, by account and commune, at most `most`.
std::vector<Subscription> list_subscriptions_after(db::ReadTx& tx, const Subscription& after,
                                                   std::int64_t most);
/// False when it was ended or told meanwhile.
bool update_heard(db::WriteTx& tx, const Subscription& subscription, Instant heard_until);

struct Counted {
    std::string commune;
    std::int64_t people = 0;
};
AGORA_FIELDS(Counted, commune, people)

/// Twice is once.
void put_wish(db::WriteTx& tx, AccountId account, std::string_view commune, Instant now);
void delete_wish(db::WriteTx& tx, AccountId account, std::string_view commune);
std::vector<std::string> list_wishes_of(db::ReadTx& tx, AccountId account);
std::int64_t count_wishes(db::ReadTx& tx, std::string_view commune);
/// Communes with at least so many wishes, the most wished first.
std::vector<Counted> list_wished(db::ReadTx& tx, std::int64_t least);
/// True when the team was not told of this commune before.
bool note_told(db::WriteTx& tx, std::string_view commune, Instant now);

void delete_density(db::WriteTx& tx);
/// Whose view of the directory is counted.
enum class Reader { visitor, member };

void insert_density(db::WriteTx& tx, const Counted& counted, Reader reader, Date day);
std::vector<Counted> list_density(db::ReadTx& tx, Reader reader);

}  // namespace agora::places
