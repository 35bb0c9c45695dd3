#include "demand_store.hpp"

#include "agora/db/among.hpp"
#include "register.hpp"

namespace agora::work {

constexpr db::Query kInsertDemand{"work.insert_demand", R"sql(
    INSERT INTO work_demand (
        demand_id, kind, side, state, posted_by, client_name, client_mail, client_language,
        token_hash, audience, own, blind, language, title, body, profession_id, commune,
        remote, starts_on, ends_on, budget, budget_from, budget_to, currency, languages,
        expires_on, members_until, asks_for, asks_reason, posted_at, opened_at, closed_at,
        warned, outcome, value_band, moderation, decided_by, decision_reason, version,
        circle_id)
    VALUES (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
        $37, $38, $39, $40)
)sql"};

void insert_demand(db::WriteTx& tx, const Demand& demand) {
    tx.run(kInsertDemand, demand.demand_id, demand.kind, demand.side, demand.state,
           demand.posted_by, demand.client_name, demand.client_mail, demand.client_language,
           demand.token_hash, demand.audience, demand.own, demand.blind, demand.language,
           demand.title, demand.body, demand.profession_id, demand.commune, demand.remote,
           demand.starts_on, demand.ends_on, demand.budget, demand.budget_from, demand.budget_to,
           demand.currency, demand.languages, demand.expires_on, demand.members_until,
           demand.asks_for, demand.asks_reason, demand.posted_at, demand.opened_at,
           demand.closed_at, demand.warned, demand.outcome, demand.value_band, demand.moderation,
           demand.decided_by, demand.decision_reason, demand.version, demand.circle_id);
    touch_register(tx);
}

constexpr db::Query kUpdateDemand{"work.update_demand", R"sql(
    UPDATE work_demand SET
        kind = $2, side = $3, state = $4, token_hash = $5, audience = $6, own = $7, blind =
        $8, language = $9, title = $10, body = $11, profession_id = $12, commune = $13, remote
        = $14, starts_on = $15, ends_on = $16, budget = $17, budget_from = $18, budget_to =
        $19, currency = $20, languages = $21, expires_on = $22, members_until = $23, asks_for
        = $24, asks_reason = $25, opened_at = $26, closed_at = $27, warned = $28, outcome =
        $29, value_band = $30, moderation = $31, decided_by = $32, decision_reason = $33,
        version = $34, circle_id = $35
    WHERE demand_id = $1
)sql"};

void update_demand(db::WriteTx& tx, const Demand& demand) {
    tx.run(kUpdateDemand, demand.demand_id, demand.kind, demand.side, demand.state,
           demand.token_hash, demand.audience, demand.own, demand.blind, demand.language,
           demand.title, demand.body, demand.profession_id, demand.commune, demand.remote,
           demand.starts_on, demand.ends_on, demand.budget, demand.budget_from, demand.budget_to,
           demand.currency, demand.languages, demand.expires_on, demand.members_until,
           demand.asks_for, demand.asks_reason, demand.opened_at, demand.closed_at, demand.warned,
           demand.outcome, demand.value_band, demand.moderation, demand.decided_by,
           demand.decision_reason, demand.version, demand.circle_id);
    touch_register(tx);
}

constexpr db::Query kSetModeration{"work.set_moderation", R"sql(
    UPDATE work_demand SET moderation = $2 WHERE demand_id = $1
)sql"};

void set_moderation(db::WriteTx& tx, DemandId demand, Moderation moderation) {
    tx.run(kSetModeration, demand, moderation);
    touch_register(tx);
}

constexpr db::Query kSetWarned{"work.set_warned", R"sql(
    UPDATE work_demand SET warned = $2 WHERE demand_id = $1
)sql"};

void set_warned(db::WriteTx& tx, DemandId demand, std::int64_t warned) {
    tx.run(kSetWarned, demand, warned);
}

constexpr db::Query kDeleteSkills{"work.delete_skills", R"sql(
    DELETE FROM work_skill WHERE demand_id = $1
)sql"};

constexpr db::Query kInsertSkill{"work.insert_skill", R"sql(
    INSERT INTO work_skill (demand_id, skill_id, must) VALUES ($1, $2, $3)
)sql"};

void put_skills(db::WriteTx& tx, DemandId demand, const std::vector<Skill>& skills) {
    tx.run(kDeleteSkills, demand);
    for (const Skill& skill : skills) tx.run(kInsertSkill, demand, skill.skill_id, skill.must);
    touch_register(tx);
}

constexpr db::Query kFindDemand{"work.find_demand", R"sql(
    SELECT
        demand_id, kind, side, state, posted_by, client_name, client_mail, client_language,
        token_hash, audience, own, blind, language, title, body, profession_id, commune,
        remote, starts_on, ends_on, budget, budget_from, budget_to, currency, languages,
         expires_on, members_until, asks_for, asks_reason, posted_at, opened_at,
        closed_at, warned, outcome, value_band, moderation, decided_by, decision_reason,
        version, circle_id
    FROM work_demand WHERE demand_id = $1
)sql"};

std::optional<Demand> find_demand(db::ReadTx& tx, DemandId demand) {
    return tx.find<Demand>(kFindDemand, demand);
}

constexpr db::Query kFindByToken{"work.find_by_token", R"sql(
    SELECT demand_id FROM work_demand WHERE token_hash = $1
)sql"};

std::optional<Demand> find_demand_by_token(db::ReadTx& tx, std::string_view token_hash) {
    if (token_hash.empty()) return std::nullopt;
    const auto id = tx.find<DemandId>(kFindByToken, token_hash);
    return id ? find_demand(tx, *id) : std::nullopt;
}

constexpr db::Query kListSkills{"work.list_skills", R"sql(
    SELECT skill_id, must FROM work_skill WHERE demand_id = $1 ORDER BY must DESC, skill_id
)sql"};

std::vector<Skill> list_skills(db::ReadTx& tx, DemandId demand) {
    return tx.all<Skill>(kListSkills, demand);
}

constexpr db::Query kListInState{"work.list_in_state", R"sql(
    SELECT demand_id FROM work_demand WHERE state = $1 ORDER BY demand_id LIMIT 200
)sql"};

std::vector<DemandId> list_in_state(db::ReadTx& tx, State state) {
    return tx.all<DemandId>(kListInState, state);
}

constexpr db::Query kCountInState{"work.count_in_state", R"sql(
    SELECT COUNT(*) FROM work_demand WHERE state = $1
)sql"};

std::int64_t count_in_state(db::ReadTx& tx, State state) {
    return tx.find<std::int64_t>(kCountInState, state).value_or(0);
}

constexpr db::Query kListEnding{"work.list_ending", R"sql(
    SELECT demand_id FROM work_demand
    WHERE state = 'open' AND expires_on <= $1 AND warned < $2 ORDER BY demand_id LIMIT 100
)sql"};

std::vector<DemandId> list_ending(db::ReadTx& tx, Date until, std::int64_t warned_less_than) {
    return tx.all<DemandId>(kListEnding, until, warned_less_than);
}

constexpr db::Query kCountPostedSince{"work.count_posted_since", R"sql(
    SELECT COUNT(*) FROM work_demand WHERE posted_by = $1 AND posted_at > $2
)sql"};

std::int64_t count_posted_since(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountPostedSince, account, since).value_or(0);
}

constexpr db::Query kCountFromClient{"work.count_from_client", R"sql(
    SELECT COUNT(*) FROM work_demand WHERE client_mail = $1 AND posted_at > $2
)sql"};

std::int64_t count_from_client_since(db::ReadTx& tx, std::string_view mail, Instant since) {
    return tx.find<std::int64_t>(kCountFromClient, mail, since).value_or(0);
}

constexpr db::Query kDeleteSkillsUnconfirmed{"work.delete_skills_unconfirmed", R"sql(
    DELETE FROM work_skill WHERE demand_id IN
        (SELECT demand_id FROM work_demand WHERE state = 'unconfirmed' AND posted_at < $1)
)sql"};

constexpr db::Query kDeleteUnconfirmed{"work.delete_unconfirmed", R"sql(
    DELETE FROM work_demand WHERE state = 'unconfirmed' AND posted_at < $1
)sql"};

std::int64_t delete_unconfirmed_before(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteSkillsUnconfirmed, before);
    return tx.run(kDeleteUnconfirmed, before);
}

constexpr db::Query kBlankClients{"work.blank_clients", R"sql(
    UPDATE work_demand SET client_name = '', client_mail = '', token_hash = '', title = '', body = '',
                           asks_reason = ''
    WHERE client_mail <> '' AND (closed_at < $1 OR expires_on < $2)
)sql"};

void blank_clients_before(db::WriteTx& tx, Instant before, Date ended_before) {
    tx.run(kBlankClients, before, ended_before);
}

constexpr db::Query kListOpen{"work.list_open", R"sql(
    SELECT
        demand_id, kind, side, posted_by, client_name, audience, own, language, title,
        profession_id, commune, remote, starts_on, ends_on, budget, budget_from, budget_to,
        currency, languages,  expires_on, members_until, opened_at, moderation,
        version, circle_id
    FROM work_demand WHERE state = 'open' AND expires_on >= $1
    ORDER BY opened_at DESC, demand_id DESC
)sql"};

std::vector<Listed> list_open(db::ReadTx& tx, Date from) {
    return tx.all<Listed>(kListOpen, from);
}

constexpr db::Query kListOpenSkills{"work.list_open_skills", R"sql(
    SELECT s.demand_id AS demand_id, s.skill_id AS skill_id, s.must AS must
    FROM work_skill s JOIN work_demand d ON d.demand_id = s.demand_id
    WHERE d.state = 'open' AND d.expires_on >= $1 ORDER BY s.demand_id
)sql"};

std::vector<SkillOf> list_open_skills(db::ReadTx& tx, Date from) {
    return tx.all<SkillOf>(kListOpenSkills, from);
}

constexpr db::Query kListBodies{"work.list_bodies", R"sql(
    SELECT demand_id, body FROM work_demand WHERE demand_id IN
        ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<BodyOf> list_bodies(db::ReadTx& tx, std::span<const DemandId> demands) {
    return db::all_among<BodyOf>(tx, kListBodies, demands);
}

}  // namespace agora::work
