#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::credits {

using access::AccountId;

/// What the tax office asks of who sells (directive 2021/514).
struct Seller {
    AccountId account_id = {};
    std::string legal_name = {};
    std::string address = {};
    std::string country = {};  ///< where taxes are paid: two letters
    std::optional<Date> born_on = {};
    std::string tax_number = {};
    std::string vat_number = {};
    Instant written_at = {};
};

std::optional<Seller> find_seller(db::ReadTx& tx, AccountId account);
void put_seller(db::WriteTx& tx, const Seller& seller);

/// False when they were told before.
bool claim_copy(db::WriteTx& tx, AccountId account, int year, Instant at);

}  // namespace agora::credits
