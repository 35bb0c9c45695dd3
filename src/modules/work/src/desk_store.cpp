#include "desk_store.hpp"

namespace agora::work {

constexpr db::Query kInsertPotential{"work.insert_potential", R"sql(
    INSERT INTO work_potential (demand_id, note, status, owner_id, flagged_by, flagged_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_potential(db::WriteTx& tx, const Potential& potential) {
    tx.run(kInsertPotential, potential.demand_id, potential.note, potential.status,
           potential.owner_id, potential.flagged_by, potential.flagged_at, potential.changed_at);
}

constexpr db::Query kUpdatePotential{"work.update_potential", R"sql(
    UPDATE work_potential SET note = $2, status = $3, owner_id = $4, changed_at = $5
    WHERE demand_id = $1
)sql"};

void update_potential(db::WriteTx& tx, const Potential& potential) {
    tx.run(kUpdatePotential, potential.demand_id, potential.note, potential.status,
           potential.owner_id, potential.changed_at);
}

constexpr db::Query kFindPotential{"work.find_potential", R"sql(
    SELECT demand_id, note, status, owner_id, flagged_by, flagged_at, changed_at
    FROM work_potential WHERE demand_id = $1
)sql"};

std::optional<Potential> find_potential(db::ReadTx& tx, DemandId demand) {
    return tx.find<Potential>(kFindPotential, demand);
}

constexpr db::Query kListPotentials{"work.list_potentials", R"sql(
    SELECT demand_id, note, status, owner_id, flagged_by, flagged_at, changed_at
    FROM work_potential ORDER BY changed_at DESC, demand_id DESC LIMIT 200
)sql"};

std::vector<Potential> list_potentials(db::ReadTx& tx) {
    return tx.all<Potential>(kListPotentials);
}

constexpr db::Query kInsertFloor{"work.insert_floor", R"sql(
    INSERT INTO work_floor (floor_id, country, sector, amount, currency, charges, source, source_url,
                            valid_from, entered_by, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_floor(db::WriteTx& tx, const Floor& floor) {
    tx.run(kInsertFloor, floor.floor_id, floor.country, floor.sector, floor.amount, floor.currency,
           floor.charges, floor.source, floor.source_url, floor.valid_from, floor.entered_by,
           floor.entered_at);
}

constexpr db::Query kDeleteFloor{"work.delete_floor", R"sql(
    DELETE FROM work_floor WHERE floor_id = $1
)sql"};

void delete_floor(db::WriteTx& tx, FloorId floor) {
    tx.run(kDeleteFloor, floor);
}

constexpr db::Query kFindFloor{"work.find_floor", R"sql(
    SELECT floor_id, country, sector, amount, currency, charges, source, source_url, valid_from,
           entered_by, entered_at
    FROM work_floor WHERE floor_id = $1
)sql"};

std::optional<Floor> find_floor(db::ReadTx& tx, FloorId floor) {
    return tx.find<Floor>(kFindFloor, floor);
}

constexpr db::Query kListFloors{"work.list_floors", R"sql(
    SELECT floor_id, country, sector, amount, currency, charges, source, source_url, valid_from,
           entered_by, entered_at
    FROM work_floor ORDER BY country, valid_from DESC, floor_id DESC
)sql"};

std::vector<Floor> list_floors(db::ReadTx& tx) {
    return tx.all<Floor>(kListFloors);
}

constexpr db::Query kFloorIn{"work.floor_in", R"sql(
    SELECT floor_id, country, sector, amount, currency, charges, source, source_url, valid_from,
           entered_by, entered_at
    FROM work_floor WHERE country = $1 AND sector = '' AND valid_from <= $2
    ORDER BY valid_from DESC, floor_id DESC LIMIT 1
)sql"};

std::optional<Floor> floor_in(db::ReadTx& tx, std::string_view country, Date on) {
    return tx.find<Floor>(kFloorIn, country, on);
}

}  // namespace agora::work
