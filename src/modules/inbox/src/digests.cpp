#include "digests.hpp"

#include "agora/db/database.hpp"
#include "letters.hpp"

namespace agora::inbox {
namespace {

constexpr std::int64_t kBatch = 100;

bool send_one(db::WriteTx& tx, const web::Services& services, AccountId account, Instant now) {
    const auto rows = list_waiting(tx, account, now);
    if (rows.empty()) return false;
    clear_waiting(tx, account, now);
    const auto reader = accounts::find_account(tx, account);
    if (!reader || reader->standing != access::Standing::active) return false;
    outbox::post(tx, digest_letter(services, *reader, rows, now), now);
    return true;
}

}  // namespace

int send_digests(web::Services& services, Instant now) {
    int sent = 0;
    for (AccountId after;;) {
        const auto due = services.database.read(
            [&](db::ReadTx& tx) { return list_due_accounts(tx, now, after, kBatch); });
        for (const AccountId account : due) {
            const bool told = services.database.write(
                [&](db::WriteTx& tx) { return send_one(tx, services, account, now); });
            sent += told ? 1 : 0;
        }
        if (due.size() < static_cast<std::size_t>(kBatch)) break;
        after = due.back();
    }
    return sent;
}

}  // namespace agora::inbox
