#pragma once

#include "agora/adoptions/adoption.hpp"

#include <optional>
#include <vector>

namespace agora::adoptions {

void insert_adoption(db::WriteTx& tx, const Adoption& adoption);
/// All but what it is of, whose, and since when.
void update_adoption(db::WriteTx& tx, const Adoption& adoption);
std::optional<Adoption> find_adoption(db::ReadTx& tx, AdoptionId id);
/// Of one recommendation, the last first; at most so many.
std::vector<Adoption> list_adoptions_of(db::ReadTx& tx, RecommendationId id, std::int64_t most);
/// Of one group, the last first.
std::vector<Adoption> list_adoptions_of_circle(db::ReadTx& tx, CircleId circle, std::int64_t most);
std::int64_t count_running_of(db::ReadTx& tx, CircleId circle);
/// In order of number, those after this one.
std::vector<Adoption> list_running(db::ReadTx& tx, AdoptionId after, std::int64_t most);

void insert_step(db::WriteTx& tx, const Step& step);
void mark_step_done(db::WriteTx& tx, StepId id, Instant at);
void delete_step(db::WriteTx& tx, StepId id);
std::optional<Step> find_step(db::ReadTx& tx, StepId id);
/// In the order in which they were written.
std::vector<Step> list_steps(db::ReadTx& tx, AdoptionId id);

void insert_need(db::WriteTx& tx, const Need& need);
/// False when something was granted before.
bool mark_granted(db::WriteTx& tx, const Need& need);
std::optional<Need> find_need(db::ReadTx& tx, std::int64_t case_number);
std::vector<Need> list_needs(db::ReadTx& tx, AdoptionId id);

}  // namespace agora::adoptions
