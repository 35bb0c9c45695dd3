#pragma once

#include "agora/db/transaction.hpp"
#include "agora/forum/thread.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::forum {

std::optional<std::string> find_mail_token(db::ReadTx& tx, AccountId account);
std::optional<AccountId> find_account_of_token(db::ReadTx& tx, std::string_view token);
void put_mail_token(db::WriteTx& tx, AccountId account, std::string_view token, Instant now);
void delete_mail_token(db::WriteTx& tx, AccountId account);

/// False when it was taken before.
bool insert_taken_mail(db::WriteTx& tx, std::string_view key, Instant now);
void delete_taken_mails(db::WriteTx& tx, Instant before);

}  // namespace agora::forum
