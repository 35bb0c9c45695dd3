#include "left_store.hpp"

#include "agora/fields/joined.hpp"

namespace agora::credits {
namespace {

struct LeftName {
    std::string name = {};
    bool written = false;
};
AGORA_FIELDS(LeftName, name, written)
using NamedSeller = fields::Joined<Seller, LeftName>;

struct LeftSum {
    AccountId account_id = {};
    std::int64_t quarter = 1;
    Way way = Way::paid;
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::int64_t value_cents = 0;
};
AGORA_FIELDS(LeftSum, account_id, quarter, way, activities, credits, value_cents)

constexpr std::array kWays{Way::paid, Way::barter, Way::credits};

}  // namespace

constexpr db::Query kPutLeft{"credits.put_left", R"sql(
    INSERT INTO credits_left_seller (account_id, year, name, written, kind, legal_name, address,
                                     country, born_on, born_in, tax_number, tax_country, vat_number,
                                     registration)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    ON CONFLICT DO NOTHING
)sql"};

constexpr db::Query kPutLeftSum{"credits.put_left_sum", R"sql(
    INSERT INTO credits_left_sum (account_id, year, quarter, way, activities, credits, value_cents)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
)sql"};

void put_left(db::WriteTx& tx, int year, const ReportedSeller& one) {
    const Seller& seller = one.seller;
    tx.run(kPutLeft, one.account_id, std::int64_t{year}, one.name, one.has_written, seller.kind,
           seller.legal_name, seller.address, seller.country,
           seller.born_on ? to_string(*seller.born_on) : std::string{}, seller.born_in,
           seller.tax_number, seller.tax_country, seller.vat_number, seller.registration);
    std::int64_t number = 0;
    for (Quarter quarter : one.quarters) {
        ++number;
        for (const Way way : kWays) {
            const Sum& sum = quarter.of(way);
            if (sum.activities == 0) continue;
            tx.run(kPutLeftSum, one.account_id, std::int64_t{year}, number, way, sum.activities,
                   sum.credits, sum.value_cents);
        }
    }
}

constexpr db::Query kListLeft{"credits.list_left", db::kSql<kSelectSeller, R"sql(, name, written
    FROM credits_left_seller WHERE year = $1 ORDER BY account_id
)sql">};
constexpr db::Query kListLeftSums{"credits.list_left_sums", R"sql(
    SELECT account_id, quarter, way, activities, credits, value_cents
    FROM credits_left_sum WHERE year = $1
)sql"};

std::vector<ReportedSeller> list_left(db::ReadTx& tx, int year) {
    std::map<AccountId, Quarters> quarters;
    for (const LeftSum& sum : tx.all<LeftSum>(kListLeftSums, std::int64_t{year})) {
        Quarter& quarter = quarters[sum.account_id].at(static_cast<std::size_t>(sum.quarter - 1));
        quarter.of(sum.way) = {sum.activities, sum.credits, sum.value_cents};
    }
    std::vector<ReportedSeller> left;
    for (NamedSeller& one : tx.all<NamedSeller>(kListLeft, std::int64_t{year})) {
        const AccountId account = one.account_id;
        left.push_back({.account_id = account,
                        .name = std::move(one.name),
                        .has_written = one.written,
                        .has_left = true,
                        .seller = std::move(static_cast<Seller&>(one)),
                        .quarters = quarters[account]});
    }
    return left;
}

constexpr db::Query kDeleteLeft{"credits.delete_left", R"sql(
    DELETE FROM credits_left_seller WHERE year < $1
)sql"};
constexpr db::Query kDeleteLeftSums{"credits.delete_left_sums", R"sql(
    DELETE FROM credits_left_sum WHERE year < $1
)sql"};

void delete_left_before(db::WriteTx& tx, int year) {
    tx.run(kDeleteLeft, std::int64_t{year});
    tx.run(kDeleteLeftSums, std::int64_t{year});
}

}  // namespace agora::credits
