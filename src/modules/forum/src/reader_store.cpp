#include "reader_store.hpp"

namespace agora::forum {

constexpr db::Query kFindLanguagesRead{"forum.find_languages_read", R"sql(
    SELECT languages FROM forum_reader WHERE account_id = $1
)sql"};

std::string find_languages_read(db::ReadTx& tx, AccountId account) {
    return tx.find<std::string>(kFindLanguagesRead, account).value_or("");
}

constexpr db::Query kPutLanguagesRead{"forum.put_languages_read", R"sql(
    INSERT INTO forum_reader (account_id, languages, changed_at) VALUES ($1, $2, $3)
    ON CONFLICT (account_id)
    DO UPDATE SET languages = excluded.languages, changed_at = excluded.changed_at
)sql"};

void put_languages_read(db::WriteTx& tx, AccountId account, std::string_view languages,
                        Instant now) {
    tx.run(kPutLanguagesRead, account, languages, now);
}

}  // namespace agora::forum
