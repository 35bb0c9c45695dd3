#include "terms_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kInsertEntity{"ambassadors.insert_entity", R"sql(
    INSERT INTO ambassadors_entity (entity_id, name, country, not_for_profit, kept_by, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_entity(db::WriteTx& tx, const Entity& entity) {
    tx.run(kInsertEntity, entity.entity_id, entity.name, entity.country, entity.not_for_profit,
           entity.kept_by, entity.changed_at);
}

constexpr db::Query kDeleteEntity{"ambassadors.delete_entity", R"sql(
    DELETE FROM ambassadors_entity
    WHERE entity_id = $1 AND entity_id NOT IN (SELECT entity_id FROM ambassadors_lump_sum)
)sql"};

bool delete_entity(db::WriteTx& tx, EntityId id) {
    return tx.run(kDeleteEntity, id) > 0;
}

constexpr db::Query kFindEntity{"ambassadors.find_entity", R"sql(
    SELECT entity_id, name, country, not_for_profit, kept_by, changed_at
    FROM ambassadors_entity WHERE entity_id = $1
)sql"};

std::optional<Entity> find_entity(db::ReadTx& tx, EntityId id) {
    return tx.find<Entity>(kFindEntity, id);
}

constexpr db::Query kListEntities{"ambassadors.list_entities", R"sql(
    SELECT entity_id, name, country, not_for_profit, kept_by, changed_at
    FROM ambassadors_entity ORDER BY country, name, entity_id LIMIT 100
)sql"};

std::vector<Entity> list_entities(db::ReadTx& tx) {
    return tx.all<Entity>(kListEntities);
}

constexpr db::Query kSetCeiling{"ambassadors.set_ceiling", R"sql(
    INSERT INTO ambassadors_ceiling
        (country, year, per_day, per_year, source, stated_on, kept_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (country, year) DO UPDATE
    SET per_day = excluded.per_day, per_year = excluded.per_year, source = excluded.source,
        stated_on = excluded.stated_on, kept_by = excluded.kept_by
)sql"};

void set_ceiling(db::WriteTx& tx, const Ceiling& ceiling) {
    tx.run(kSetCeiling, ceiling.country, ceiling.year, ceiling.per_day, ceiling.per_year,
           ceiling.source, ceiling.stated_on, ceiling.kept_by);
}

constexpr db::Query kFindCeiling{"ambassadors.find_ceiling", R"sql(
    SELECT country, year, per_day, per_year, source, stated_on, kept_by
    FROM ambassadors_ceiling WHERE country = $1 AND year = $2
)sql"};

std::optional<Ceiling> find_ceiling(db::ReadTx& tx, std::string_view country, std::int64_t year) {
    return tx.find<Ceiling>(kFindCeiling, country, year);
}

constexpr db::Query kListCeilings{"ambassadors.list_ceilings", R"sql(
    SELECT country, year, per_day, per_year, source, stated_on, kept_by
    FROM ambassadors_ceiling ORDER BY year DESC, country LIMIT 100
)sql"};

std::vector<Ceiling> list_ceilings(db::ReadTx& tx) {
    return tx.all<Ceiling>(kListCeilings);
}

constexpr db::Query kInsertLumpSum{"ambassadors.insert_lump_sum", R"sql(
    INSERT INTO ambassadors_lump_sum (mission_id, entity_id, per_day) VALUES ($1, $2, $3)
)sql"};

void insert_lump_sum(db::WriteTx& tx, const LumpSum& lump_sum) {
    tx.run(kInsertLumpSum, lump_sum.mission_id, lump_sum.entity_id, lump_sum.per_day);
}

constexpr db::Query kFindLumpSum{"ambassadors.find_lump_sum", R"sql(
    SELECT mission_id, entity_id, per_day FROM ambassadors_lump_sum WHERE mission_id = $1
)sql"};

std::optional<LumpSum> find_lump_sum(db::ReadTx& tx, MissionId mission) {
    return tx.find<LumpSum>(kFindLumpSum, mission);
}

constexpr db::Query kSetEngagement{"ambassadors.set_engagement", R"sql(
    INSERT INTO ambassadors_engagement (seat_id, account_id, pay, place, language)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (seat_id) DO UPDATE
    SET pay = excluded.pay, place = excluded.place, language = excluded.language
)sql"};

void set_engagement(db::WriteTx& tx, const Engagement& engagement) {
    tx.run(kSetEngagement, engagement.seat_id, engagement.account_id, engagement.pay,
           engagement.place, engagement.language);
}

constexpr db::Query kFindEngagement{"ambassadors.find_engagement", R"sql(
    SELECT seat_id, account_id, pay, place, language
    FROM ambassadors_engagement WHERE seat_id = $1
)sql"};

std::optional<Engagement> find_engagement(db::ReadTx& tx, SeatId seat) {
    return tx.find<Engagement>(kFindEngagement, seat);
}

constexpr db::Query kSetWorkplace{"ambassadors.set_workplace", R"sql(
    INSERT INTO ambassadors_workplace (account_id, place, language, changed_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id) DO UPDATE
    SET place = excluded.place, language = excluded.language, changed_at = excluded.changed_at
)sql"};

void set_workplace(db::WriteTx& tx, const Workplace& workplace) {
    tx.run(kSetWorkplace, workplace.account_id, workplace.place, workplace.language,
           workplace.changed_at);
}

constexpr db::Query kFindWorkplace{"ambassadors.find_workplace", R"sql(
    SELECT account_id, place, language, changed_at
    FROM ambassadors_workplace WHERE account_id = $1
)sql"};

std::optional<Workplace> find_workplace(db::ReadTx& tx, AccountId account) {
    return tx.find<Workplace>(kFindWorkplace, account);
}

}  // namespace agora::ambassadors
