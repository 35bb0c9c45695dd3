#include "seller_store.hpp"

namespace agora::credits {
namespace {

struct Row {
    AccountId account_id = {};
    std::string legal_name = {};
    std::string address = {};
    std::string country = {};
    std::string born_on = {};
    std::string tax_number = {};
    std::string vat_number = {};
    Instant written_at = {};
};
AGORA_FIELDS(Row, account_id, legal_name, address, country, born_on, tax_number, vat_number,
             written_at)

}  // namespace

constexpr db::Query kFindSeller{"credits.find_seller", R"sql(
    SELECT account_id, legal_name, address, country, born_on, tax_number, vat_number, written_at
    FROM credits_seller WHERE account_id = $1
)sql"};

std::optional<Seller> find_seller(db::ReadTx& tx, AccountId account) {
    const auto row = tx.find<Row>(kFindSeller, account);
    if (!row) return std::nullopt;
    return Seller{.account_id = row->account_id,
                  .legal_name = row->legal_name,
                  .address = row->address,
                  .country = row->country,
                  .born_on = parse_date(row->born_on),
                  .tax_number = row->tax_number,
                  .vat_number = row->vat_number,
                  .written_at = row->written_at};
}

constexpr db::Query kPutSeller{"credits.put_seller", R"sql(
    INSERT INTO credits_seller (account_id, legal_name, address, country, born_on, tax_number,
                                vat_number, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (account_id) DO UPDATE
    SET legal_name = $2, address = $3, country = $4, born_on = $5, tax_number = $6, vat_number = $7,
        written_at = $8
)sql"};

void put_seller(db::WriteTx& tx, const Seller& seller) {
    tx.run(kPutSeller, seller.account_id, seller.legal_name, seller.address, seller.country,
           seller.born_on ? to_string(*seller.born_on) : std::string{}, seller.tax_number,
           seller.vat_number, seller.written_at);
}

constexpr db::Query kClaimCopy{"credits.claim_copy", R"sql(
    INSERT INTO credits_copy (account_id, year, told_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql"};

bool claim_copy(db::WriteTx& tx, AccountId account, int year, Instant at) {
    return tx.run(kClaimCopy, account, std::int64_t{year}, at) > 0;
}

}  // namespace agora::credits
