#pragma once

#include "agora/requests/case.hpp"

#include <optional>
#include <vector>

namespace agora::requests {

std::int64_t next_number(db::ReadTx& tx);
void insert_case(db::WriteTx& tx, const Case& row);
/// State, times and who handles it.
void update_case(db::WriteTx& tx, const Case& row);
std::optional<Case> find_case(db::ReadTx& tx, std::int64_t number);
std::optional<Case> find_case_by_id(db::ReadTx& tx, CaseId id);
/// All that wait, what is due first first.
std::vector<Case> list_waiting(db::ReadTx& tx, std::int64_t most);
/// Answered or ended, what changed last first.
std::vector<Case> list_handled(db::ReadTx& tx, std::int64_t most);
/// Of one group, what changed last first.
std::vector<Case> list_cases_of(db::ReadTx& tx, CircleId circle);
std::int64_t count_open_of(db::ReadTx& tx, CircleId circle);

struct Waiting {
    std::int64_t total = 0;
    std::int64_t late = 0;
};
AGORA_FIELDS(Waiting, total, late)
Waiting count_waiting(db::ReadTx& tx, Instant now);

struct Pace {
    Instant asked_at = {};
    Instant first_answer_at = {};
};
AGORA_FIELDS(Pace, asked_at, first_answer_at)
/// First answers to what was asked since then.
std::vector<Pace> list_first_answers(db::ReadTx& tx, Instant from);

void insert_entry(db::WriteTx& tx, const Entry& entry);
std::vector<Entry> list_entries(db::ReadTx& tx, CaseId id);
std::int64_t next_place(db::ReadTx& tx, CaseId id);

}  // namespace agora::requests
