#include "miss_store.hpp"

namespace agora::findability {

constexpr db::Query kInsertMiss{"findability.insert_miss", R"sql(
    INSERT INTO findability_miss (miss_id, task, area, page, language, words, missed_at, mended_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_miss(db::WriteTx& tx, const Miss& miss) {
    tx.run(kInsertMiss, miss.miss_id, miss.task, miss.area, miss.page, miss.language, miss.words,
           miss.missed_at, miss.mended_at);
}

constexpr db::Query kFindMiss{"findability.find_miss", R"sql(
    SELECT miss_id, task, area, page, language, words, missed_at, mended_at
    FROM findability_miss WHERE miss_id = $1
)sql"};

std::optional<Miss> find_miss(db::ReadTx& tx, MissId miss) {
    return tx.find<Miss>(kFindMiss, miss);
}

constexpr db::Query kDeleteMiss{"findability.delete_miss", R"sql(
    DELETE FROM findability_miss WHERE miss_id = $1
)sql"};

void delete_miss(db::WriteTx& tx, MissId miss) {
    tx.run(kDeleteMiss, miss);
}

constexpr db::Query kCountMissed{"findability.count_missed", R"sql(
    SELECT task, area, COUNT(*) AS misses FROM findability_miss
    WHERE missed_at >= $1 AND mended_at IS NULL
    GROUP BY task, area ORDER BY misses DESC, task, area LIMIT $2
)sql"};

std::vector<Missed> count_missed(db::ReadTx& tx, Instant since, std::int64_t limit) {
    return tx.all<Missed>(kCountMissed, since, limit);
}

constexpr db::Query kListMisses{"findability.list_misses", R"sql(
    SELECT miss_id, task, area, page, language, words, missed_at, mended_at
    FROM findability_miss WHERE missed_at >= $1 AND mended_at IS NULL
    ORDER BY missed_at DESC, miss_id DESC LIMIT $2
)sql"};

std::vector<Miss> list_misses(db::ReadTx& tx, Instant since, std::int64_t limit) {
    return tx.all<Miss>(kListMisses, since, limit);
}

constexpr db::Query kMend{"findability.mend", R"sql(
    UPDATE findability_miss SET mended_at = $3
    WHERE task = $1 AND area = $2 AND mended_at IS NULL
)sql"};

std::int64_t mend(db::WriteTx& tx, std::int64_t task, std::string_view area, Instant now) {
    return tx.run(kMend, task, area, now);
}

constexpr db::Query kForgetWords{"findability.forget_words", R"sql(
    UPDATE findability_miss SET words = '', page = ''
    WHERE missed_at < $1 AND (words <> '' OR page <> '')
)sql"};

void forget_words_before(db::WriteTx& tx, Instant before) {
    tx.run(kForgetWords, before);
}

constexpr db::Query kDeleteBefore{"findability.delete_before", R"sql(
    DELETE FROM findability_miss WHERE missed_at < $1
)sql"};

void delete_misses_before(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteBefore, before);
}

}  // namespace agora::findability
