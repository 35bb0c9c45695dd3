#pragma once

#include "agora/lottery/draw.hpp"

#include <optional>
#include <string>
#include <vector>

// Who takes part in a draw: candidates, witnesses, and who typed the public value.
namespace agora::lottery {

std::int64_t next_candidate_number(db::ReadTx& tx, DrawId id);
void insert_candidate(db::WriteTx& tx, const Candidate& candidate);
void update_place(db::WriteTx& tx, const Candidate& candidate);
void delete_candidate(db::WriteTx& tx, DrawId id, std::int64_t number);
void delete_candidates(db::WriteTx& tx, DrawId id);
std::optional<Candidate> find_candidate(db::ReadTx& tx, DrawId id, AccountId account);
std::optional<Candidate> find_candidate_numbered(db::ReadTx& tx, DrawId id, std::int64_t number);
/// After that number, in the order of the numbers.
std::vector<Candidate> list_candidates(db::ReadTx& tx, DrawId id, std::int64_t after,
                                       std::int64_t most);
std::int64_t count_candidates(db::ReadTx& tx, DrawId id);
/// The candidatures of one person in draws that run.
std::vector<Candidate> list_running_of(db::ReadTx& tx, AccountId account);

void insert_witness(db::WriteTx& tx, const Witness& witness);
void update_witness(db::WriteTx& tx, const Witness& witness);
std::vector<Witness> list_witnesses(db::ReadTx& tx, DrawId id);
/// Draws that run in which this person is a witness who has not revealed.
std::vector<DrawId> list_unrevealed_of(db::ReadTx& tx, AccountId account);

struct TypedValue {
    AccountId account_id = {};
    std::string content = {};
    Instant typed_at = {};
};
AGORA_FIELDS(TypedValue, account_id, content, typed_at)
void put_typed_value(db::WriteTx& tx, DrawId id, const TypedValue& typed);
std::vector<TypedValue> list_typed_values(db::ReadTx& tx, DrawId id);
/// What two people typed alike; empty when nothing is.
std::string agreed_value(const std::vector<TypedValue>& typed);

}  // namespace agora::lottery
