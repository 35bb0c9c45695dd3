#include "device_store.hpp"

namespace agora::inbox {

constexpr db::Query kFindDevice{"inbox.find_device", R"sql(
    SELECT device_id, account_id, endpoint, point, auth, name, added_at, used_at
    FROM inbox_device WHERE device_id = $1
)sql"};

std::optional<Device> find_device(db::ReadTx& tx, DeviceId id) {
    return tx.find<Device>(kFindDevice, id);
}

constexpr db::Query kFindDeviceAt{"inbox.find_device_at", R"sql(
    SELECT device_id, account_id, endpoint, point, auth, name, added_at, used_at
    FROM inbox_device WHERE endpoint = $1
)sql"};

std::optional<Device> find_device_at(db::ReadTx& tx, std::string_view endpoint) {
    return tx.find<Device>(kFindDeviceAt, endpoint);
}

constexpr db::Query kListDevices{"inbox.list_devices", R"sql(
    SELECT device_id, account_id, endpoint, point, auth, name, added_at, used_at
    FROM inbox_device WHERE account_id = $1 ORDER BY added_at, device_id
)sql"};

std::vector<Device> list_devices(db::ReadTx& tx, AccountId account) {
    return tx.all<Device>(kListDevices, account);
}

constexpr db::Query kPutDevice{"inbox.put_device", R"sql(
    INSERT INTO inbox_device (device_id, account_id, endpoint, point, auth, name, added_at, used_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (endpoint)
    DO UPDATE SET account_id = excluded.account_id, point = excluded.point, auth = excluded.auth,
                  name = excluded.name, added_at = excluded.added_at, used_at = excluded.used_at
)sql"};

void put_device(db::WriteTx& tx, const Device& device) {
    tx.run(kPutDevice, device.device_id, device.account_id, device.endpoint, device.point,
           device.auth, device.name, device.added_at, device.used_at);
}

constexpr db::Query kUpdateUsed{"inbox.update_used", R"sql(
    UPDATE inbox_device SET used_at = $2 WHERE device_id = $1
)sql"};

void update_used(db::WriteTx& tx, DeviceId id, Instant now) {
    tx.run(kUpdateUsed, id, now);
}

constexpr db::Query kDeleteDevice{"inbox.delete_device", R"sql(
    DELETE FROM inbox_device WHERE device_id = $1 AND account_id = $2
)sql"};

bool delete_device(db::WriteTx& tx, AccountId account, DeviceId id) {
    return tx.run(kDeleteDevice, id, account) > 0;
}

constexpr db::Query kDeleteDevicesOf{"inbox.delete_devices_of", R"sql(
    DELETE FROM inbox_device WHERE account_id = $1 AND added_at <= $2
)sql"};

void delete_devices_of(db::WriteTx& tx, AccountId account, Instant added_until) {
    tx.run(kDeleteDevicesOf, account, added_until);
}

constexpr db::Query kDeleteAllDevices{"inbox.delete_all_devices", R"sql(
    DELETE FROM inbox_device
)sql"};

void delete_all_devices(db::WriteTx& tx) {
    tx.run(kDeleteAllDevices);
}

constexpr db::Query kFindPushKey{"inbox.find_push_key", R"sql(
    SELECT point, sealed_secret FROM inbox_push_key WHERE place = 1
)sql"};

std::optional<KeyRow> find_push_key(db::ReadTx& tx) {
    return tx.find<KeyRow>(kFindPushKey);
}

constexpr db::Query kPutPushKey{"inbox.put_push_key", R"sql(
    INSERT INTO inbox_push_key (place, point, sealed_secret, made_at) VALUES (1, $1, $2, $3)
    ON CONFLICT (place)
    DO UPDATE SET point = excluded.point, sealed_secret = excluded.sealed_secret,
                  made_at = excluded.made_at
)sql"};

void put_push_key(db::WriteTx& tx, const KeyRow& row, Instant now) {
    tx.run(kPutPushKey, row.point, row.sealed_secret, now);
}

}  // namespace agora::inbox
