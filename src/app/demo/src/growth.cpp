#include "growth.hpp"

#include "agora/locale/formats.hpp"
#include "agora/observatory/count.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

constexpr int kMonths = 24;

Date first_of_month_before(Date today, int months) {
    const int month = today.year * 12 + today.month - 1 - months;
    return {month / 12, month % 12 + 1, 1};
}

}  // namespace

void put_growth(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    const Date today = locale::local_date(now, {});
    database.write([&](db::WriteTx& tx) {
        for (int months = 1; months < kMonths; ++months) {
            const Date day = first_of_month_before(today, months);
            for (const bool for_members : {false, true}) {
                const auto least =
                    for_members ? members::Audience::members : members::Audience::everyone;
                const auto count = std::ranges::count_if(people, [&](const MadePerson& person) {
                    return person.joined < start_of(day) && person.found_by >= least;
                });
                observatory::put_count(tx,
                                       {day, for_members, observatory::Subject::people, "", count});
            }
        }
    });
}

}  // namespace agora::demo
