#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::inbox {

using access::AccountId;
using DeviceId = Id<struct DeviceTag>;

/// A browser that takes messages; the keys in base64url, as it gave them.
struct Device {
    DeviceId device_id = {};
    AccountId account_id = {};
    std::string endpoint = {};
    std::string point = {};
    std::string auth = {};
    std::string name = {};  ///< "Firefox · Android"
    Instant added_at = {};
    std::optional<Instant> used_at = {};  ///< when its push server last took a message
};
AGORA_FIELDS(Device, device_id, account_id, endpoint, point, auth, name, added_at, used_at)

std::optional<Device> find_device(db::ReadTx& tx, DeviceId id);
std::optional<Device> find_device_at(db::ReadTx& tx, std::string_view endpoint);
/// The oldest first.
std::vector<Device> list_devices(db::ReadTx& tx, AccountId account);
/// The browser at an endpoint is one device, whoever had it before.
void put_device(db::WriteTx& tx, const Device& device);
void update_used(db::WriteTx& tx, DeviceId id, Instant now);
bool delete_device(db::WriteTx& tx, AccountId account, DeviceId id);
/// Those of an account that were added until then.
void delete_devices_of(db::WriteTx& tx, AccountId account, Instant added_until);
void delete_all_devices(db::WriteTx& tx);

struct KeyRow {
    std::string point;
    std::string sealed_secret;
};
AGORA_FIELDS(KeyRow, point, sealed_secret)

std::optional<KeyRow> find_push_key(db::ReadTx& tx);
void put_push_key(db::WriteTx& tx, const KeyRow& row, Instant now);

}  // namespace agora::inbox
