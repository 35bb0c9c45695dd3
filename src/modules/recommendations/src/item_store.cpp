#include "item_store.hpp"

namespace agora::recommendations {

constexpr db::Query kInsertItem{"recommendations.insert_item", R"sql(
    INSERT INTO recommendations_item (recommendation_id, document, number, printed, position, parent_id,
                                      cycle_id, group_name, origin_codes, language, status,
                                      status_day, source_note, entered_at, heard_at, moderation,
                                      made_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
)sql"};

void insert_item(db::WriteTx& tx, const Recommendation& item) {
    tx.run(kInsertItem, item.recommendation_id, item.document, item.number, item.printed,
           item.position, item.parent_id, item.cycle_id, item.group_name, item.origin_codes,
           item.language, item.status, item.status_day, item.source_note, item.entered_at,
           item.heard_at, item.moderation, item.made_by);
}

constexpr db::Query kUpdateItem{"recommendations.update_item", R"sql(
    UPDATE recommendations_item
    SET printed = $2, parent_id = $3, cycle_id = $4, group_name = $5, origin_codes = $6, language = $7,
        status = $8, status_day = $9, source_note = $10, heard_at = $11
    WHERE recommendation_id = $1
)sql"};

void update_item(db::WriteTx& tx, const Recommendation& item) {
    tx.run(kUpdateItem, item.recommendation_id, item.printed, item.parent_id, item.cycle_id,
           item.group_name, item.origin_codes, item.language, item.status, item.status_day,
           item.source_note, item.heard_at);
}

constexpr db::Query kSetModeration{"recommendations.set_moderation", R"sql(
    UPDATE recommendations_item SET moderation = $2 WHERE recommendation_id = $1
)sql"};

void set_moderation(db::WriteTx& tx, RecommendationId item, Moderation moderation) {
    tx.run(kSetModeration, item, moderation);
}

constexpr db::Query kFindItem{"recommendations.find_item", R"sql(
    SELECT recommendation_id, document, number, printed, position, parent_id, cycle_id, group_name,
           origin_codes, language, status, status_day, source_note, entered_at, heard_at, moderation,
           made_by
    FROM recommendations_item WHERE recommendation_id = $1
)sql"};

std::optional<Recommendation> find_item(db::ReadTx& tx, RecommendationId item) {
    return tx.find<Recommendation>(kFindItem, item);
}

constexpr db::Query kFindNumber{"recommendations.find_number", R"sql(
    SELECT recommendation_id FROM recommendations_item WHERE document = $1 AND number = $2
)sql"};

std::optional<RecommendationId> find_number(db::ReadTx& tx, std::string_view document,
                                            std::string_view number) {
    return tx.find<RecommendationId>(kFindNumber, document, number);
}

constexpr db::Query kListItems{"recommendations.list_items", R"sql(
    SELECT recommendation_id, document, number, printed, position, parent_id, cycle_id, group_name,
           origin_codes, language, status, status_day, source_note, entered_at, heard_at, moderation,
           made_by
    FROM recommendations_item ORDER BY position
)sql"};

std::vector<Recommendation> list_items(db::ReadTx& tx) {
    return tx.all<Recommendation>(kListItems);
}

constexpr db::Query kInsertCycle{"recommendations.insert_cycle", R"sql(
    INSERT INTO recommendations_cycle (cycle_id, slug, name, language, entered_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_cycle(db::WriteTx& tx, const Cycle& cycle) {
    tx.run(kInsertCycle, cycle.cycle_id, cycle.slug, cycle.name, cycle.language, cycle.entered_at);
}

constexpr db::Query kListCycles{"recommendations.list_cycles", R"sql(
    SELECT cycle_id, slug, name, language, entered_at FROM recommendations_cycle ORDER BY name DESC
)sql"};

std::vector<Cycle> list_cycles(db::ReadTx& tx) {
    return tx.all<Cycle>(kListCycles);
}

constexpr db::Query kInsertGroup{"recommendations.insert_group", R"sql(
    INSERT INTO recommendations_group (group_id, cycle_id, name, place, spoken, period, meetings,
                                       participants, roles)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_group(db::WriteTx& tx, const WorkingGroup& group) {
    tx.run(kInsertGroup, group.group_id, group.cycle_id, group.name, group.place, group.spoken,
           group.period, group.meetings, group.participants, group.roles);
}

constexpr db::Query kUpdateGroup{"recommendations.update_group", R"sql(
    UPDATE recommendations_group
    SET spoken = $2, period = $3, meetings = $4, participants = $5, roles = $6
    WHERE group_id = $1
)sql"};

void update_group(db::WriteTx& tx, const WorkingGroup& group) {
    tx.run(kUpdateGroup, group.group_id, group.spoken, group.period, group.meetings,
           group.participants, group.roles);
}

constexpr db::Query kListGroups{"recommendations.list_groups", R"sql(
    SELECT group_id, cycle_id, name, place, spoken, period, meetings, participants, roles
    FROM recommendations_group ORDER BY name, place, group_id
)sql"};

std::vector<WorkingGroup> list_groups(db::ReadTx& tx) {
    return tx.all<WorkingGroup>(kListGroups);
}

constexpr db::Query kListGroupsOf{"recommendations.list_groups_of", R"sql(
    SELECT group_id, cycle_id, name, place, spoken, period, meetings, participants, roles
    FROM recommendations_group WHERE cycle_id = $1 ORDER BY name, place, group_id
)sql"};

std::vector<WorkingGroup> list_groups_of(db::ReadTx& tx, CycleId cycle) {
    return tx.all<WorkingGroup>(kListGroupsOf, cycle);
}

}  // namespace agora::recommendations
