#include "adoption_store.hpp"

namespace agora::adoptions {

constexpr db::Query kInsertAdoption{"adoptions.insert_adoption", R"sql(
    INSERT INTO adoptions_adoption (adoption_id, recommendation_id, circle_id, state, language, words,
                                    evidence, moderation, adopted_by, contact_id, adopted_at, moved_at,
                                    asked_at, ended_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_adoption(db::WriteTx& tx, const Adoption& adoption) {
    tx.run(kInsertAdoption, adoption.adoption_id, adoption.recommendation_id, adoption.circle_id,
           adoption.state, adoption.language, adoption.words, adoption.evidence,
           adoption.moderation, adoption.adopted_by, adoption.contact_id, adoption.adopted_at,
           adoption.moved_at, adoption.asked_at, adoption.ended_at);
}

constexpr db::Query kUpdateAdoption{"adoptions.update_adoption", R"sql(
    UPDATE adoptions_adoption
    SET state = $2, language = $3, words = $4, evidence = $5, moderation = $6, contact_id = $7,
        moved_at = $8, asked_at = $9, ended_at = $10
    WHERE adoption_id = $1
)sql"};

void update_adoption(db::WriteTx& tx, const Adoption& adoption) {
    tx.run(kUpdateAdoption, adoption.adoption_id, adoption.state, adoption.language, adoption.words,
           adoption.evidence, adoption.moderation, adoption.contact_id, adoption.moved_at,
           adoption.asked_at, adoption.ended_at);
}

constexpr db::Query kFindAdoption{"adoptions.find_adoption", R"sql(
    SELECT adoption_id, recommendation_id, circle_id, state, language, words, evidence, moderation,
           adopted_by, contact_id, adopted_at, moved_at, asked_at, ended_at
    FROM adoptions_adoption WHERE adoption_id = $1
)sql"};

std::optional<Adoption> find_adoption(db::ReadTx& tx, AdoptionId id) {
    return tx.find<Adoption>(kFindAdoption, id);
}

constexpr db::Query kListAdoptionsOf{"adoptions.list_adoptions_of", R"sql(
    SELECT adoption_id, recommendation_id, circle_id, state, language, words, evidence, moderation,
           adopted_by, contact_id, adopted_at, moved_at, asked_at, ended_at
    FROM adoptions_adoption WHERE recommendation_id = $1
    ORDER BY adopted_at DESC, adoption_id DESC LIMIT $2
)sql"};

std::vector<Adoption> list_adoptions_of(db::ReadTx& tx, RecommendationId id, std::int64_t most) {
    return tx.all<Adoption>(kListAdoptionsOf, id, most);
}

constexpr db::Query kListAdoptionsOfCircle{"adoptions.list_adoptions_of_circle", R"sql(
    SELECT adoption_id, recommendation_id, circle_id, state, language, words, evidence, moderation,
           adopted_by, contact_id, adopted_at, moved_at, asked_at, ended_at
    FROM adoptions_adoption WHERE circle_id = $1
    ORDER BY adopted_at DESC, adoption_id DESC LIMIT $2
)sql"};

std::vector<Adoption> list_adoptions_of_circle(db::ReadTx& tx, CircleId circle, std::int64_t most) {
    return tx.all<Adoption>(kListAdoptionsOfCircle, circle, most);
}

constexpr db::Query kCountRunningOf{"adoptions.count_running_of", R"sql(
    SELECT COUNT(*) FROM adoptions_adoption WHERE circle_id = $1 AND state = 'running'
)sql"};

std::int64_t count_running_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountRunningOf, circle).value_or(0);
}

constexpr db::Query kListRunning{"adoptions.list_running", R"sql(
    SELECT adoption_id, recommendation_id, circle_id, state, language, words, evidence, moderation,
           adopted_by, contact_id, adopted_at, moved_at, asked_at, ended_at
    FROM adoptions_adoption WHERE state = 'running' AND adoption_id > $1
    ORDER BY adoption_id LIMIT $2
)sql"};

std::vector<Adoption> list_running(db::ReadTx& tx, AdoptionId after, std::int64_t most) {
    return tx.all<Adoption>(kListRunning, after, most);
}

constexpr db::Query kInsertStep{"adoptions.insert_step", R"sql(
    INSERT INTO adoptions_step (step_id, adoption_id, language, words, due_on, written_by, written_at,
                                done_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_step(db::WriteTx& tx, const Step& step) {
    tx.run(kInsertStep, step.step_id, step.adoption_id, step.language, step.words, step.due_on,
           step.written_by, step.written_at, step.done_at);
}

constexpr db::Query kMarkStepDone{"adoptions.mark_step_done", R"sql(
    UPDATE adoptions_step SET done_at = $2 WHERE step_id = $1
)sql"};

void mark_step_done(db::WriteTx& tx, StepId id, Instant at) {
    tx.run(kMarkStepDone, id, at);
}

constexpr db::Query kDeleteStep{"adoptions.delete_step", R"sql(
    DELETE FROM adoptions_step WHERE step_id = $1
)sql"};

void delete_step(db::WriteTx& tx, StepId id) {
    tx.run(kDeleteStep, id);
}

constexpr db::Query kFindStep{"adoptions.find_step", R"sql(
    SELECT step_id, adoption_id, language, words, due_on, written_by, written_at, done_at
    FROM adoptions_step WHERE step_id = $1
)sql"};

std::optional<Step> find_step(db::ReadTx& tx, StepId id) {
    return tx.find<Step>(kFindStep, id);
}

constexpr db::Query kListSteps{"adoptions.list_steps", R"sql(
    SELECT step_id, adoption_id, language, words, due_on, written_by, written_at, done_at
    FROM adoptions_step WHERE adoption_id = $1 ORDER BY written_at, step_id
)sql"};

std::vector<Step> list_steps(db::ReadTx& tx, AdoptionId id) {
    return tx.all<Step>(kListSteps, id);
}

constexpr db::Query kInsertNeed{"adoptions.insert_need", R"sql(
    INSERT INTO adoptions_need (case_number, adoption_id, kind, amount, granted)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_need(db::WriteTx& tx, const Need& need) {
    tx.run(kInsertNeed, need.case_number, need.adoption_id, need.kind, need.amount, need.granted);
}

constexpr db::Query kMarkGranted{"adoptions.mark_granted", R"sql(
    UPDATE adoptions_need SET granted = $2 WHERE case_number = $1 AND granted = 0
)sql"};

bool mark_granted(db::WriteTx& tx, const Need& need) {
    return tx.run(kMarkGranted, need.case_number, need.granted) == 1;
}

constexpr db::Query kFindNeed{"adoptions.find_need", R"sql(
    SELECT case_number, adoption_id, kind, amount, granted
    FROM adoptions_need WHERE case_number = $1
)sql"};

std::optional<Need> find_need(db::ReadTx& tx, std::int64_t case_number) {
    return tx.find<Need>(kFindNeed, case_number);
}

constexpr db::Query kListNeeds{"adoptions.list_needs", R"sql(
    SELECT case_number, adoption_id, kind, amount, granted
    FROM adoptions_need WHERE adoption_id = $1 ORDER BY case_number
)sql"};

std::vector<Need> list_needs(db::ReadTx& tx, AdoptionId id) {
    return tx.all<Need>(kListNeeds, id);
}

}  // namespace agora::adoptions
