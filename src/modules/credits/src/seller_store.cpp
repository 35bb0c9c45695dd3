#include "seller_store.hpp"

namespace agora::credits {
constexpr db::Query kFindSeller{"credits.find_seller", db::kSql<kSelectSeller, R"sql(
    FROM credits_seller WHERE account_id = $1
)sql">};

std::optional<Seller> find_seller(db::ReadTx& tx, AccountId account) {
    return tx.find<Seller>(kFindSeller, account);
}

constexpr db::Query kListSellers{"credits.list_sellers", db::kSql<kSelectSeller, R"sql(
    FROM credits_seller
)sql">};

std::map<AccountId, Seller> list_sellers(db::ReadTx& tx) {
    std::map<AccountId, Seller> sellers;
    for (Seller& seller : tx.all<Seller>(kListSellers)) {
        sellers.emplace(seller.account_id, std::move(seller));
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

}  // namespace agora::credits
