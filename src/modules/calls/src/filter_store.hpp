#pragma once

#include "agora/calls/call.hpp"
#include "agora/circles/circle.hpp"

#include <set>

namespace agora::calls {

using circles::CircleId;

/// How often a filter tells what is new: with each look, once a day or a week, or never by itself.
enum class Frequency { at_once, daily, weekly, never };
AGORA_ENUM(Frequency, at_once, daily, weekly, never)

/// What somebody looks for, kept.
struct Filter {
    FilterId filter_id = {};
    AccountId account_id = {};  ///< who keeps it
    CircleId circle_id = {};    ///< for which group; zero: for themselves
    std::string name = {};
    std::string query = {};  ///< "?kind=tender&cpv=72" as the list has it
    Frequency frequency = Frequency::daily;
    Instant made_at = {};
    Instant next_at = {};
    std::int64_t turn = 0;    ///< up to which changes were looked at
    AccountId named_by = {};  ///< whose words its name is
};
AGORA_FIELDS(Filter, filter_id, account_id, circle_id, name, query, frequency, made_at, next_at,
             turn, named_by)

void insert_filter(db::WriteTx& tx, const Filter& filter);
void update_filter(db::WriteTx& tx, const Filter& filter);
/// With what it told, and who heard of it.
void delete_filter(db::WriteTx& tx, FilterId filter);
std::optional<Filter> find_filter(db::ReadTx& tx, FilterId filter);
/// Their own, not those for groups; by name.
std::vector<Filter> list_own_filters(db::ReadTx& tx, AccountId account);
std::vector<Filter> list_filters_of(db::ReadTx& tx, CircleId circle);
/// turn: the last of the calls. Filters that tell at once and looked up to it wait on.
struct Due {
    Instant now = {};
    std::int64_t turn = 0;
    std::int64_t most = 0;
};
std::vector<Filter> list_due_filters(db::ReadTx& tx, const Due& due);

/// Which of them a filter told already.
bool was_told(db::ReadTx& tx, FilterId filter, CallId call);
void put_told(db::WriteTx& tx, FilterId filter, CallId call);
/// Of calls that closed before this moment.
void forget_told(db::WriteTx& tx, Instant before);

}  // namespace agora::calls
