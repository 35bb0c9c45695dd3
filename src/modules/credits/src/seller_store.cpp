#include "seller_store.hpp"

namespace agora::credits {
namespace {

struct Row {
    AccountId account_id = {};
    SellerKind kind = SellerKind::person;
    std::string legal_name = {};
    std::string address = {};
    std::string country = {};
    std::string born_on = {};
    std::string born_in = {};
    std::string tax_number = {};
    std::string tax_country = {};
    std::string vat_number = {};
    std::string registration = {};
    Instant written_at = {};
};
AGORA_FIELDS(Row, account_id, kind, legal_name, address, country, born_on, born_in, tax_number,
             tax_country, vat_number, registration, written_at)

Seller seller_of(Row row) {
    return {.account_id = row.account_id,
            .kind = row.kind,
            .legal_name = std::move(row.legal_name),
            .address = std::move(row.address),
            .country = std::move(row.country),
            .born_on = parse_date(row.born_on),
            .born_in = std::move(row.born_in),
            .tax_number = std::move(row.tax_number),
            .tax_country = std::move(row.tax_country),
            .vat_number = std::move(row.vat_number),
            .registration = std::move(row.registration),
            .written_at = row.written_at};
}

}  // namespace

constexpr db::Query kFindSeller{"credits.find_seller", R"sql(
    SELECT account_id, kind, legal_name, address, country, born_on, born_in, tax_number, tax_country,
           vat_number, registration, written_at
    FROM credits_seller WHERE account_id = $1
)sql"};

std::optional<Seller> find_seller(db::ReadTx& tx, AccountId account) {
    auto row = tx.find<Row>(kFindSeller, account);
    if (!row) return std::nullopt;
    return seller_of(*std::move(row));
}

constexpr db::Query kListSellers{"credits.list_sellers", R"sql(
    SELECT account_id, kind, legal_name, address, country, born_on, born_in, tax_number, tax_country,
           vat_number, registration, written_at
    FROM credits_seller
)sql"};

std::map<AccountId, Seller> list_sellers(db::ReadTx& tx) {
    std::map<AccountId, Seller> sellers;
    for (Row& row : tx.all<Row>(kListSellers)) {
        sellers.emplace(row.account_id, seller_of(std::move(row)));
    }
    return sellers;
}

constexpr db::Query kPutSeller{"credits.put_seller", R"sql(
    INSERT INTO credits_seller (account_id, kind, legal_name, address, country, born_on, born_in,
                                tax_number, tax_country, vat_number, registration, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (account_id) DO UPDATE
    SET kind = $2, legal_name = $3, address = $4, country = $5, born_on = $6, born_in = $7,
        tax_number = $8, tax_country = $9, vat_number = $10, registration = $11, written_at = $12
)sql"};

void put_seller(db::WriteTx& tx, const Seller& seller) {
    tx.run(kPutSeller, seller.account_id, seller.kind, seller.legal_name, seller.address,
           seller.country, seller.born_on ? to_string(*seller.born_on) : std::string{},
           seller.born_in, seller.tax_number, seller.tax_country, seller.vat_number,
           seller.registration, seller.written_at);
}

constexpr db::Query kClaimCopy{"credits.claim_copy", R"sql(
    INSERT INTO credits_copy (account_id, year, told_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql"};

bool claim_copy(db::WriteTx& tx, AccountId account, int year, Instant at) {
    return tx.run(kClaimCopy, account, std::int64_t{year}, at) > 0;
}

}  // namespace agora::credits
