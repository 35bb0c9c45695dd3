#include "known_device_store.hpp"

#include <string>

namespace agora::accounts {

constexpr db::Query kFindDevice{"accounts.find_device", R"sql(
    SELECT device_hash FROM accounts_device WHERE device_hash = $1 AND account_id = $2
)sql"};
constexpr db::Query kTouchDevice{"accounts.touch_device", R"sql(
    UPDATE accounts_device SET last_at = $2 WHERE device_hash = $1
)sql"};

bool touch_device(db::WriteTx& tx, AccountId id, std::string_view hash, Instant now) {
    if (!tx.find<std::string>(kFindDevice, hash, id)) return false;
    tx.run(kTouchDevice, hash, now);
    return true;
}

constexpr db::Query kInsertDevice{"accounts.insert_device", R"sql(
    INSERT INTO accounts_device (device_hash, account_id, first_at, last_at)
    VALUES ($1, $2, $3, $3)
)sql"};
constexpr db::Query kDeleteOldestDevices{"accounts.delete_oldest_devices", R"sql(
    DELETE FROM accounts_device WHERE account_id = $1 AND device_hash NOT IN (
        SELECT device_hash FROM accounts_device WHERE account_id = $1
        ORDER BY last_at DESC, device_hash LIMIT $2)
)sql"};

void insert_device(db::WriteTx& tx, AccountId id, std::string_view hash, Instant now) {
    constexpr std::int64_t kMost = 100;
    tx.run(kInsertDevice, hash, id, now);
    tx.run(kDeleteOldestDevices, id, kMost);
}

constexpr db::Query kDeleteDevices{"accounts.delete_devices", R"sql(
    DELETE FROM accounts_device WHERE account_id = $1 AND device_hash NOT IN (
        SELECT device_hash FROM accounts_session WHERE session_hash = $2 AND account_id = $1)
)sql"};

void delete_devices(db::WriteTx& tx, AccountId id, std::string_view keep_session) {
    tx.run(kDeleteDevices, id, keep_session);
}

constexpr db::Query kDeleteUnusedDevices{"accounts.delete_unused_devices", R"sql(
    DELETE FROM accounts_device WHERE last_at < $1
)sql"};

void delete_unused_devices(db::WriteTx& tx, Instant used_before) {
    tx.run(kDeleteUnusedDevices, used_before);
}

}  // namespace agora::accounts
