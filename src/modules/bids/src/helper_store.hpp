#pragma once

#include "agora/bids/help.hpp"
#include "agora/db/transaction.hpp"
#include "agora/web/services.hpp"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace agora::bids {

/// Hours and promises; what was counted stays.
void put_helper(db::WriteTx& tx, const Helper& helper);
/// With what they offered.
void delete_helper(db::WriteTx& tx, AccountId account);
std::optional<Helper> find_helper(db::ReadTx& tx, AccountId account);
void note_asked(db::WriteTx& tx, AccountId account, Instant at);
void note_helped(db::WriteTx& tx, AccountId account);

void insert_pair(db::WriteTx& tx, const Pair& pair);
void delete_pair(db::WriteTx& tx, const Pair& pair);
std::vector<Pair> list_pairs(db::ReadTx& tx, AccountId account);
/// Who offers this and does not pause, whoever was asked least and longest ago first.
std::vector<Helper> list_helpers_for(db::ReadTx& tx, const Pair& pair);

/// How many offer what, and who is thanked by name: in memory.
struct OfferCount {
    Tongue from_language = Tongue::nl;
    Tongue into_language = Tongue::fr;
    HelpKind kind = HelpKind::write;
    std::int64_t helpers = 0;
};
AGORA_FIELDS(OfferCount, from_language, into_language, kind, helpers)
struct HelpBoard {
    std::vector<OfferCount> offers = {};
    std::vector<Helper> thanked = {};  ///< by name, most often first
    std::int64_t confirmed = 0;        ///< how often help was confirmed, of all
};
std::shared_ptr<const HelpBoard> help_board(const web::Services& services, db::ReadTx& tx);
void start_help_board(web::Services& services);

}  // namespace agora::bids
