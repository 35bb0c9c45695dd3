#include "count_store.hpp"

namespace agora::observatory {

constexpr db::Query kPutCount{"observatory.put_count", R"sql(
    INSERT INTO observatory_count (day, for_members, subject, value, people)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (day, for_members, subject, value) DO UPDATE SET people = excluded.people
)sql"};

void put_count(db::WriteTx& tx, Count count) {
    count.people = coarse(count.people);
    if (count.people == 0) return;
    tx.run(kPutCount, count.day, count.for_members, count.subject, count.value, count.people);
}

constexpr db::Query kLastCountedDay{"observatory.last_counted_day", R"sql(
    SELECT day FROM observatory_count ORDER BY day DESC LIMIT 1
)sql"};

std::optional<Date> last_counted_day(db::ReadTx& tx) {
    return tx.find<Date>(kLastCountedDay);
}

constexpr db::Query kListCounts{"observatory.list_counts", R"sql(
    SELECT day, for_members, subject, value, people FROM observatory_count
    WHERE day = $1 AND for_members = $2 ORDER BY people DESC, subject, value
)sql"};

std::vector<Count> list_counts(db::ReadTx& tx, Date day, bool for_members) {
    return tx.all<Count>(kListCounts, day, for_members);
}

constexpr db::Query kListGrowth{"observatory.list_growth", R"sql(
    SELECT day, for_members, subject, value, people FROM observatory_count
    WHERE for_members = $1 AND subject = $2 ORDER BY day
)sql"};

std::vector<Count> list_growth(db::ReadTx& tx, bool for_members) {
    return tx.all<Count>(kListGrowth, for_members, Subject::people);
}

constexpr db::Query kCountedDayBefore{"observatory.counted_day_before", R"sql(
    SELECT day FROM observatory_count WHERE day <= $1 ORDER BY day DESC LIMIT 1
)sql"};

std::optional<Date> counted_day_before(db::ReadTx& tx, Date day) {
    return tx.find<Date>(kCountedDayBefore, day);
}

constexpr db::Query kDeleteCountsOf{"observatory.delete_counts_of", R"sql(
    DELETE FROM observatory_count WHERE day = $1
)sql"};

void delete_counts_of(db::WriteTx& tx, Date day) {
    tx.run(kDeleteCountsOf, day);
}

constexpr db::Query kThinCounts{"observatory.thin_counts", R"sql(
    DELETE FROM observatory_count WHERE day < $1 AND day NOT IN (
        SELECT MIN(day) FROM observatory_count GROUP BY SUBSTR(day, 1, 7))
)sql"};

void thin_counts_before(db::WriteTx& tx, Date day) {
    tx.run(kThinCounts, day);
}

constexpr db::Query kDeleteGaps{"observatory.delete_gaps", R"sql(
    DELETE FROM observatory_gap
)sql"};
constexpr db::Query kInsertGap{"observatory.insert_gap", R"sql(
    INSERT INTO observatory_gap (profession, commune, people) VALUES ($1, $2, $3)
)sql"};

void replace_gaps(db::WriteTx& tx, const std::vector<Gap>& gaps) {
    tx.run(kDeleteGaps);
    for (const Gap& gap : gaps) tx.run(kInsertGap, gap.profession, gap.commune, gap.people);
}

constexpr db::Query kListGaps{"observatory.list_gaps", R"sql(
    SELECT profession, commune, people FROM observatory_gap
    ORDER BY people DESC, profession, commune
)sql"};

std::vector<Gap> list_gaps(db::ReadTx& tx) {
    return tx.all<Gap>(kListGaps);
}

}  // namespace agora::observatory
