#pragma once

#include "agora/accounts/account.hpp"

namespace agora::accounts {

/// False when the address is taken.
bool insert_account(db::WriteTx& tx, const Account& account);
void update_standing(db::WriteTx& tx, AccountId id, Standing standing);
void update_mail(db::WriteTx& tx, AccountId id, std::string_view mail, Instant confirmed_at);
void update_name_and_language(db::WriteTx& tx, AccountId id, std::string_view name,
                              Language language);
void update_facts(db::WriteTx& tx, AccountId id, const Facts& facts);
void update_first_signed_in(db::WriteTx& tx, AccountId id, Instant at);
/// Once a day is enough: nothing finer is kept.
void update_last_seen(db::WriteTx& tx, AccountId id, Date day);

std::optional<std::string> find_password(db::ReadTx& tx, AccountId id);
void put_password(db::WriteTx& tx, AccountId id, std::string_view hash, Instant now);

}  // namespace agora::accounts
