#include "office_store.hpp"

#include <chrono>
#include <map>

namespace agora::territories {
namespace {

struct WeekBlock {
    OfficeId office_id;
    std::int64_t weekday = 1;
    std::int64_t opens = 0;
    std::int64_t closes = 0;
};
AGORA_FIELDS(WeekBlock, office_id, weekday, opens, closes)

struct DayRow {
    OfficeId office_id;
    Date day;
    std::string reason;
};
AGORA_FIELDS(DayRow, office_id, day, reason)

struct DayBlock {
    OfficeId office_id;
    Date day;
    std::int64_t opens = 0;
    std::int64_t closes = 0;
};
AGORA_FIELDS(DayBlock, office_id, day, opens, closes)

Block block_of(std::int64_t opens, std::int64_t closes) {
    return {static_cast<int>(opens), static_cast<int>(closes)};
}

void add_block(std::vector<SpecialDay>& days, const DayBlock& row) {
    for (SpecialDay& day : days) {
        if (day.day == row.day) day.blocks.push_back(block_of(row.opens, row.closes));
    }
}

OpeningHours empty_hours(const Office& office) {
    OpeningHours hours{.zone = {office.time_zone}};
    if (office.keeps_holidays) hours.holidays_of = country_of(office);
    return hours;
}

}  // namespace

constexpr db::Query kListWeekBlocks{"territories.list_week_blocks", R"sql(
    SELECT office_id, weekday, opens, closes FROM territories_office_hours
    WHERE office_id = $1 OR $2 = 1 ORDER BY office_id, weekday, opens
)sql"};

constexpr db::Query kListDays{"territories.list_special_days", R"sql(
    SELECT office_id, day, reason FROM territories_office_exception
    WHERE (office_id = $1 OR $2 = 1) AND day >= $3 ORDER BY office_id, day
)sql"};

constexpr db::Query kListDayBlocks{"territories.list_special_day_blocks", R"sql(
    SELECT office_id, day, opens, closes FROM territories_office_exception_block
    WHERE (office_id = $1 OR $2 = 1) AND day >= $3 ORDER BY office_id, day, opens
)sql"};

std::vector<OpeningHours> hours_of(db::ReadTx& tx, const std::vector<Office>& offices,
                                   Instant now) {
    std::vector<OpeningHours> all;
    std::map<OfficeId, std::size_t> places;
    for (const Office& office : offices) {
        places.emplace(office.office_id, all.size());
        all.push_back(empty_hours(office));
    }
    const auto hours_at = [&](OfficeId office) -> OpeningHours* {
        const auto at = places.find(office);
        return at == places.end() ? nullptr : &all[at->second];
    };
    const OfficeId one = offices.size() == 1 ? offices.front().office_id : OfficeId{};
    const bool every = offices.size() != 1;
    // Yesterday in every zone of the earth.
    const Date from = utc_date(now) + std::chrono::days{-2};
    tx.each<WeekBlock>(
        kListWeekBlocks,
        [&](const WeekBlock& row) {
            if (OpeningHours* hours = hours_at(row.office_id)) {
                hours->week[static_cast<std::size_t>(row.weekday - 1)].push_back(
                    block_of(row.opens, row.closes));
            }
        },
        one, every);
    tx.each<DayRow>(
        kListDays,
        [&](const DayRow& row) {
            if (OpeningHours* hours = hours_at(row.office_id)) {
                hours->special_days.push_back({row.day, row.reason, {}});
            }
        },
        one, every, from);
    tx.each<DayBlock>(
        kListDayBlocks,
        [&](const DayBlock& row) {
            if (OpeningHours* hours = hours_at(row.office_id)) add_block(hours->special_days, row);
        },
        one, every, from);
    return all;
}

OpeningHours hours_of(db::ReadTx& tx, const Office& office, Instant now) {
    return hours_of(tx, std::vector{office}, now).front();
}

constexpr db::Query kDeleteWeek{"territories.delete_week",
                                "DELETE FROM territories_office_hours WHERE office_id = $1"};

constexpr db::Query kInsertWeekBlock{"territories.insert_week_block", R"sql(
    INSERT INTO territories_office_hours (office_id, weekday, opens, closes)
    VALUES ($1, $2, $3, $4)
)sql"};

void put_week(db::WriteTx& tx, OfficeId office, const std::array<std::vector<Block>, 7>& week) {
    tx.run(kDeleteWeek, office);
    for (int day = 0; day < 7; ++day) {
        for (const Block& block : week[static_cast<std::size_t>(day)]) {
            tx.queue(kInsertWeekBlock, office, day + 1, block.opens, block.closes);
        }
    }
}

constexpr db::Query kDeleteDayBlocks{"territories.delete_special_day_blocks", R"sql(
    DELETE FROM territories_office_exception_block WHERE office_id = $1 AND day = $2
)sql"};

namespace {

void delete_day_blocks(db::WriteTx& tx, OfficeId office, Date day) {
    tx.run(kDeleteDayBlocks, office, day);
}

}  // namespace

constexpr db::Query kPutDay{"territories.put_special_day", R"sql(
    INSERT INTO territories_office_exception (office_id, day, reason) VALUES ($1, $2, $3)
    ON CONFLICT (office_id, day) DO UPDATE SET reason = excluded.reason
)sql"};

constexpr db::Query kInsertDayBlock{"territories.insert_special_day_block", R"sql(
    INSERT INTO territories_office_exception_block (office_id, day, opens, closes)
    VALUES ($1, $2, $3, $4)
)sql"};

void put_special_day(db::WriteTx& tx, OfficeId office, const SpecialDay& day) {
    tx.run(kPutDay, office, day.day, day.reason);
    delete_day_blocks(tx, office, day.day);
    for (const Block& block : day.blocks) {
        tx.queue(kInsertDayBlock, office, day.day, block.opens, block.closes);
    }
}

constexpr db::Query kDeleteDay{"territories.delete_special_day", R"sql(
    DELETE FROM territories_office_exception WHERE office_id = $1 AND day = $2
)sql"};

bool delete_special_day(db::WriteTx& tx, OfficeId office, Date day) {
    delete_day_blocks(tx, office, day);
    return tx.run(kDeleteDay, office, day) == 1;
}

}  // namespace agora::territories
