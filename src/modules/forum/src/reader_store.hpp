#pragma once

#include "agora/forum/thread.hpp"

#include <string>
#include <string_view>

namespace agora::forum {

/// ",nl,fr,": the languages that somebody said to read; empty for all, and for who said nothing.
std::string find_languages_read(db::ReadTx& tx, AccountId account);
void put_languages_read(db::WriteTx& tx, AccountId account, std::string_view languages,
                        Instant now);

}  // namespace agora::forum
