#pragma once

#include "choices.hpp"

#include <string_view>
#include <vector>

namespace agora::inbox {

void put_choice(db::WriteTx& tx, AccountId account, const Choice& choice, Instant now);
void delete_choice(db::WriteTx& tx, AccountId account, std::string_view subject);
std::vector<Choice> list_choices(db::ReadTx& tx, AccountId account);

std::optional<Rhythm> find_rhythm(db::ReadTx& tx, AccountId account);
void put_rhythm(db::WriteTx& tx, AccountId account, const Rhythm& rhythm, Instant now);

}  // namespace agora::inbox
