#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/db/pieces.hpp"
#include "agora/db/transaction.hpp"

#include <map>
#include <optional>
#include <string>

namespace agora::credits {

using access::AccountId;

enum class SellerKind { person, company };
AGORA_ENUM(SellerKind, person, company)

/// What the tax office asks of who sells (directive 2021/514, annex V, section II part B).
struct Seller {
    AccountId account_id = {};
    SellerKind kind = SellerKind::person;
    std::string legal_name = {};
    std::string address = {};
    std::string country = {};  ///< where taxes are paid: two letters
    std::optional<Date> born_on = {};
    std::string born_in = {};  ///< of a person without tax number
    std::string tax_number = {};
    std::string tax_country = {};  ///< that gave the tax number; empty: `country`
    std::string vat_number = {};
    std::string registration = {};  ///< of a company
    Instant written_at = {};        ///< is not read again
};
AGORA_FIELDS(Seller, account_id, kind, legal_name, address, country, born_on, born_in, tax_number,
             tax_country, vat_number, registration)

/// The columns of a seller, in each table that has them.
inline constexpr db::Piece kSelectSeller{R"sql(
    SELECT account_id, kind, legal_name, address, country, NULLIF(born_on, '') AS born_on, born_in,
           tax_number, tax_country, vat_number, registration)sql"};

std::optional<Seller> find_seller(db::ReadTx& tx, AccountId account);
/// All that wrote it down.
std::map<AccountId, Seller> list_sellers(db::ReadTx& tx);
void put_seller(db::WriteTx& tx, const Seller& seller);

}  // namespace agora::credits
