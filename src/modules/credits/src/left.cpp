#include "left.hpp"

#include "agora/credits/nature.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "copies.hpp"
#include "left_store.hpp"

namespace agora::credits {

void keep_for_report(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     access::AccountId account) {
    if (!asks_value(services)) return;
    const Date today = locale::local_date(origin.at, {});
    for (const int year : {today.year - 1, today.year}) {
        const YearReport report = own_report_of(services, tx, account, year, today);
        for (const ReportedSeller& own : report.sellers) {
            put_left(tx, year, own);
            mail_copy(tx, services, {account, year}, origin.at);
        }
    }
}

void forget_left(web::Services& services, Instant now) {
    const int last = locale::local_date(now, {}).year - 1;
    services.database.write([&](db::WriteTx& tx) { delete_left_before(tx, last); });
}

}  // namespace agora::credits
