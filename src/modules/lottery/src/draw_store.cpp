#include "draw_store.hpp"

namespace agora::lottery {

constexpr db::Query kNextNumber{"lottery.next_draw_number", R"sql(
    SELECT COALESCE(MAX(number), 0) + 1 FROM lottery_draw
)sql"};

std::int64_t next_draw_number(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNextNumber).value_or(1);
}

constexpr db::Query kInsertDraw{"lottery.insert_draw", R"sql(
    INSERT INTO lottery_draw (draw_id, number, language, title, purpose, seats, reserves, source,
                              state, giver, entries_until, value_what, value_numbers, value_at,
                              announced_by, announced_at, frozen_at, pool_hash, ended_at, reason,
                              moderation, pool_text, record, told)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, '', '', 0)
)sql"};

void insert_draw(db::WriteTx& tx, const Draw& draw) {
    tx.run(kInsertDraw, draw.draw_id, draw.number, draw.language, draw.title, draw.purpose,
           draw.seats, draw.reserves, draw.source, draw.state, draw.giver, draw.entries_until,
           draw.value_what, draw.value_numbers, draw.value_at, draw.announced_by, draw.announced_at,
           draw.frozen_at, draw.pool_hash, draw.ended_at, draw.reason, draw.moderation);
}

constexpr db::Query kUpdateDraw{"lottery.update_draw", R"sql(
    UPDATE lottery_draw
    SET state = $2, frozen_at = $3, pool_hash = $4, ended_at = $5, reason = $6 WHERE draw_id = $1
)sql"};

void update_draw(db::WriteTx& tx, const Draw& draw) {
    tx.run(kUpdateDraw, draw.draw_id, draw.state, draw.frozen_at, draw.pool_hash, draw.ended_at,
           draw.reason);
}

constexpr db::Query kUpdateModeration{"lottery.update_moderation", R"sql(
    UPDATE lottery_draw SET moderation = $2 WHERE draw_id = $1
)sql"};

void update_moderation(db::WriteTx& tx, DrawId id, Moderation moderation) {
    tx.run(kUpdateModeration, id, moderation);
}

constexpr db::Query kFindDraw{"lottery.find_draw", R"sql(
    SELECT draw_id, number, language, title, purpose, seats, reserves, source, state, giver,
           entries_until, value_what, value_numbers, value_at, announced_by, announced_at,
           frozen_at, pool_hash, ended_at, reason, moderation
    FROM lottery_draw WHERE number = $1
)sql"};

std::optional<Draw> find_draw(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Draw>(kFindDraw, number);
}

constexpr db::Query kFindDrawById{"lottery.find_draw_by_id", R"sql(
    SELECT draw_id, number, language, title, purpose, seats, reserves, source, state, giver,
           entries_until, value_what, value_numbers, value_at, announced_by, announced_at,
           frozen_at, pool_hash, ended_at, reason, moderation
    FROM lottery_draw WHERE draw_id = $1
)sql"};

std::optional<Draw> find_draw_by_id(db::ReadTx& tx, DrawId id) {
    return tx.find<Draw>(kFindDrawById, id);
}

constexpr db::Query kListRunning{"lottery.list_running", R"sql(
    SELECT draw_id, number, language, title, purpose, seats, reserves, source, state, giver,
           entries_until, value_what, value_numbers, value_at, announced_by, announced_at,
           frozen_at, pool_hash, ended_at, reason, moderation
    FROM lottery_draw WHERE state IN ('open', 'frozen') ORDER BY entries_until, number LIMIT $1
)sql"};

std::vector<Draw> list_running(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Draw>(kListRunning, most);
}

constexpr db::Query kListEnded{"lottery.list_ended", R"sql(
    SELECT draw_id, number, language, title, purpose, seats, reserves, source, state, giver,
           entries_until, value_what, value_numbers, value_at, announced_by, announced_at,
           frozen_at, pool_hash, ended_at, reason, moderation
    FROM lottery_draw WHERE state IN ('drawn', 'cancelled') AND number < $1
    ORDER BY number DESC LIMIT $2
)sql"};

std::vector<Draw> list_ended(db::ReadTx& tx, std::int64_t before, std::int64_t most) {
    return tx.all<Draw>(kListEnded, before, most);
}

constexpr db::Query kCountRunning{"lottery.count_running", R"sql(
    SELECT COUNT(*) FROM lottery_draw WHERE state IN ('open', 'frozen')
)sql"};

std::int64_t count_running(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountRunning).value_or(0);
}

constexpr db::Query kPutPoolFile{"lottery.put_pool_file", R"sql(
    UPDATE lottery_draw SET pool_text = $2 WHERE draw_id = $1 AND pool_text = ''
)sql"};

void put_pool_file(db::WriteTx& tx, DrawId id, std::string_view content) {
    tx.run(kPutPoolFile, id, content);
}

constexpr db::Query kPutRecord{"lottery.put_record", R"sql(
    UPDATE lottery_draw SET record = $2 WHERE draw_id = $1 AND record = ''
)sql"};

void put_record(db::WriteTx& tx, DrawId id, std::string_view content) {
    tx.run(kPutRecord, id, content);
}

constexpr db::Query kPoolFileOf{"lottery.pool_file_of", R"sql(
    SELECT pool_text FROM lottery_draw WHERE draw_id = $1
)sql"};

std::string pool_file_of(db::ReadTx& tx, DrawId id) {
    return tx.find<std::string>(kPoolFileOf, id).value_or("");
}

constexpr db::Query kRecordOf{"lottery.record_of", R"sql(
    SELECT record FROM lottery_draw WHERE draw_id = $1
)sql"};

std::string record_of(db::ReadTx& tx, DrawId id) {
    return tx.find<std::string>(kRecordOf, id).value_or("");
}

constexpr db::Query kToldOf{"lottery.told_of", R"sql(
    SELECT told FROM lottery_draw WHERE draw_id = $1
)sql"};

std::int64_t told_of(db::ReadTx& tx, DrawId id) {
    return tx.find<std::int64_t>(kToldOf, id).value_or(0);
}

constexpr db::Query kPutTold{"lottery.put_told", R"sql(
    UPDATE lottery_draw SET told = $2 WHERE draw_id = $1
)sql"};

void put_told(db::WriteTx& tx, DrawId id, std::int64_t told) {
    tx.run(kPutTold, id, told);
}

constexpr db::Query kInsertStratum{"lottery.insert_stratum", R"sql(
    INSERT INTO lottery_stratum (draw_id, place, criterion, value, least, most)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_stratum(db::WriteTx& tx, DrawId id, std::int64_t place, const Stratum& stratum) {
    tx.run(kInsertStratum, id, place, stratum.criterion, stratum.value, stratum.least,
           stratum.most);
}

constexpr db::Query kListStrata{"lottery.list_strata", R"sql(
    SELECT criterion, value, least, most FROM lottery_stratum WHERE draw_id = $1 ORDER BY place
)sql"};

std::vector<Stratum> list_strata(db::ReadTx& tx, DrawId id) {
    return tx.all<Stratum>(kListStrata, id);
}

}  // namespace agora::lottery
