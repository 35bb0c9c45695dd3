#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {

/// False when the key is there already.
bool insert_submission(db::WriteTx& tx, std::string_view key, access::AccountId account,
                       std::string_view location, Instant now);
void update_submission(db::WriteTx& tx, std::string_view key, std::string_view location);
/// Of a form that was refused after all: sent again it is asked again.
void delete_submission(db::WriteTx& tx, std::string_view key);
std::optional<std::string> find_submission(db::ReadTx& tx, std::string_view key);

struct SettingRow {
    std::string setting_key;
    std::string content;
};
AGORA_FIELDS(SettingRow, setting_key, content)

std::vector<SettingRow> list_settings(db::ReadTx& tx);
void put_setting(db::WriteTx& tx, std::string_view key, std::string_view content, Instant now);

}  // namespace agora::web
