#include "mission_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kNextMissionNumber{"ambassadors.next_mission_number", R"sql(
    SELECT COALESCE(MAX(number), 0) + 1 FROM ambassadors_mission
)sql"};

std::int64_t next_mission_number(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNextMissionNumber).value_or(0);
}

constexpr db::Query kInsertMission{"ambassadors.insert_mission", R"sql(
    INSERT INTO ambassadors_mission
        (mission_id, number, language, title, axis, intervention, level, audience, place,
         own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
         material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
         places, state, reason, proposed_by, proposed_at, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
)sql"};

void insert_mission(db::WriteTx& tx, const Mission& mission) {
    tx.run(kInsertMission, mission.mission_id, mission.number, mission.language, mission.title,
           mission.axis, mission.intervention, mission.level, mission.audience, mission.place,
           mission.own_premises, mission.region, mission.sector, mission.languages,
           mission.starts_at, mission.ends_at, mission.objectives, mission.expectations,
           mission.material, mission.hours, mission.regime, mission.expertise, mission.reporting,
           mission.added, mission.with_staff, mission.with_experienced, mission.places,
           mission.state, mission.reason, mission.proposed_by, mission.proposed_at,
           mission.moderation);
}

constexpr db::Query kUpdateMission{"ambassadors.update_mission", R"sql(
    UPDATE ambassadors_mission
    SET state = $2, reason = $3, moderation = $4
    WHERE mission_id = $1
)sql"};

void update_mission(db::WriteTx& tx, const Mission& mission) {
    tx.run(kUpdateMission, mission.mission_id, mission.state, mission.reason, mission.moderation);
}

constexpr db::Query kFindMission{"ambassadors.find_mission", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission WHERE number = $1
)sql"};

std::optional<Mission> find_mission(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Mission>(kFindMission, number);
}

constexpr db::Query kFindMissionById{"ambassadors.find_mission_by_id", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission WHERE mission_id = $1
)sql"};

std::optional<Mission> find_mission_by_id(db::ReadTx& tx, MissionId id) {
    return tx.find<Mission>(kFindMissionById, id);
}

constexpr db::Query kListMissionsBetween{"ambassadors.list_missions_between", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission 
    WHERE state = 'open' AND starts_at >= $1 AND starts_at < $2 ORDER BY starts_at, number LIMIT $3
)sql"};

std::vector<Mission> list_missions_between(db::ReadTx& tx, Instant from, Instant until,
                                           std::int64_t most) {
    return tx.all<Mission>(kListMissionsBetween, from, until, most);
}

constexpr db::Query kListHeldMissions{"ambassadors.list_held_missions", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission
    WHERE state = 'open' AND starts_at >= $1 AND starts_at < $2 AND ends_at <= $3
        AND mission_id IN (SELECT mission_id FROM ambassadors_seat WHERE state = 'confirmed')
    ORDER BY starts_at, number LIMIT $4
)sql"};

std::vector<Mission> list_held_missions(db::ReadTx& tx, Instant from, Instant until, Instant now,
                                        std::int64_t most) {
    return tx.all<Mission>(kListHeldMissions, from, until, now, most);
}

constexpr db::Query kListComingMissions{"ambassadors.list_coming_missions", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission
    WHERE state = 'open' AND ends_at > $1 AND starts_at < $2 ORDER BY starts_at, number LIMIT $3
)sql"};

std::vector<Mission> list_coming_missions(db::ReadTx& tx, Instant now, Instant until,
                                          std::int64_t most) {
    return tx.all<Mission>(kListComingMissions, now, until, most);
}

constexpr db::Query kListPastMissions{"ambassadors.list_past_missions", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission 
    WHERE state = 'open' AND ends_at <= $1 ORDER BY starts_at DESC, number DESC LIMIT $2
)sql"};

std::vector<Mission> list_past_missions(db::ReadTx& tx, Instant until, std::int64_t most) {
    return tx.all<Mission>(kListPastMissions, until, most);
}

constexpr db::Query kListProposed{"ambassadors.list_proposed", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission 
    WHERE state = 'proposed' ORDER BY starts_at LIMIT 100
)sql"};

std::vector<Mission> list_proposed(db::ReadTx& tx) {
    return tx.all<Mission>(kListProposed);
}

constexpr db::Query kListMissionsOf{"ambassadors.list_missions_of", R"sql(
    SELECT mission_id, number, language, title, axis, intervention, level, audience, place,
           own_premises, region, sector, languages, starts_at, ends_at, objectives, expectations,
           material, hours, regime, expertise, reporting, added, with_staff, with_experienced,
           places, state, reason, proposed_by, proposed_at, moderation
    FROM ambassadors_mission 
    WHERE state <> 'cancelled' AND mission_id IN (SELECT mission_id FROM ambassadors_seat WHERE account_id = $1)
    ORDER BY starts_at DESC LIMIT 100
)sql"};

std::vector<Mission> list_missions_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Mission>(kListMissionsOf, account);
}

}  // namespace agora::ambassadors
