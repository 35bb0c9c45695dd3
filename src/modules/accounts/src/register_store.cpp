#include "register_store.hpp"

namespace agora::accounts {

constexpr db::Query kUpdateRegisterColumns{"accounts.update_register_columns", R"sql(
    UPDATE accounts_account SET mail = $2, name = $3, language = $4, country = $5, office_id = $6
    WHERE account_id = $1
)sql"};

void update_register_columns(db::WriteTx& tx, const Account& account) {
    tx.run(kUpdateRegisterColumns, account.account_id, account.mail, account.name, account.language,
           account.country, account.office_id);
}

}  // namespace agora::accounts
