#include "confirmation_store.hpp"

namespace agora::members {

constexpr db::Query kListUnconfirmed{"members.list_unconfirmed", R"sql(
    SELECT profile.account_id
    FROM members_profile profile
    LEFT JOIN members_confirmation_request request ON request.account_id = profile.account_id
    WHERE profile.listed = 1 AND profile.confirmed_on <= $1
      AND (request.asked_on IS NULL OR request.asked_on <= $2)
    ORDER BY profile.account_id LIMIT $3
)sql"};

std::vector<AccountId> list_unconfirmed(db::ReadTx& tx, Date confirmed_until, Date asked_until,
                                        std::int64_t limit) {
    return tx.all<AccountId>(kListUnconfirmed, confirmed_until, asked_until, limit);
}

constexpr db::Query kPutConfirmationRequest{"members.put_confirmation_request", R"sql(
    INSERT INTO members_confirmation_request (account_id, asked_on) VALUES ($1, $2)
    ON CONFLICT (account_id) DO UPDATE SET asked_on = excluded.asked_on
)sql"};

void put_confirmation_request(db::WriteTx& tx, AccountId account, Date asked_on) {
    tx.run(kPutConfirmationRequest, account, asked_on);
}

}  // namespace agora::members
