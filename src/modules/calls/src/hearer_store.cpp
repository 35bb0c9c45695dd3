#include "hearer_store.hpp"

namespace agora::calls {

constexpr db::Query kInsertHearer{"calls.insert_hearer", R"sql(
    INSERT INTO calls_hearer (filter_id, account_id, since, turn) VALUES ($1, $2, $3, $4)
    ON CONFLICT (filter_id, account_id) DO NOTHING
)sql"};

bool insert_hearer(db::WriteTx& tx, const Hearer& hearer) {
    return tx.run(kInsertHearer, hearer.filter_id, hearer.account_id, hearer.since, hearer.turn) >
           0;
}

constexpr db::Query kDeleteHearer{"calls.delete_hearer", R"sql(
    DELETE FROM calls_hearer WHERE filter_id = $1 AND account_id = $2
)sql"};

bool delete_hearer(db::WriteTx& tx, FilterId filter, AccountId account) {
    return tx.run(kDeleteHearer, filter, account) > 0;
}

constexpr db::Query kDeleteHearers{"calls.delete_hearers", R"sql(
    DELETE FROM calls_hearer WHERE filter_id = $1
)sql"};

void delete_hearers(db::WriteTx& tx, FilterId filter) {
    tx.run(kDeleteHearers, filter);
}

constexpr db::Query kListHeard{"calls.list_heard", R"sql(
    SELECT filter_id FROM calls_hearer WHERE account_id = $1
)sql"};

std::vector<FilterId> list_heard(db::ReadTx& tx, AccountId account) {
    return tx.all<FilterId>(kListHeard, account);
}

constexpr db::Query kListHearersAfter{"calls.list_hearers_after", R"sql(
    SELECT account_id FROM calls_hearer WHERE filter_id = $1 AND turn < $2 AND account_id > $3
    ORDER BY account_id LIMIT $4
)sql"};

std::vector<AccountId> list_hearers_after(db::ReadTx& tx, FilterId filter, std::int64_t turn,
                                          AccountId after, std::int64_t most) {
    return tx.all<AccountId>(kListHearersAfter, filter, turn, after, most);
}

}  // namespace agora::calls
