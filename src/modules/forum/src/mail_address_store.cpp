#include "mail_address_store.hpp"

namespace agora::forum {
namespace {

struct Token {
    std::string token;
};
AGORA_FIELDS(Token, token)

struct Owner {
    AccountId account_id;
};
AGORA_FIELDS(Owner, account_id)

}  // namespace

constexpr db::Query kFindToken{"forum.find_mail_token", R"sql(
    SELECT token FROM forum_mail_address WHERE account_id = $1
)sql"};

std::optional<std::string> find_mail_token(db::ReadTx& tx, AccountId account) {
    auto found = tx.find<Token>(kFindToken, account);
    return found ? std::optional{std::move(found->token)} : std::nullopt;
}

constexpr db::Query kFindOwner{"forum.find_mail_token_owner", R"sql(
    SELECT account_id FROM forum_mail_address WHERE token = $1
)sql"};

std::optional<AccountId> find_account_of_token(db::ReadTx& tx, std::string_view token) {
    const auto found = tx.find<Owner>(kFindOwner, token);
    return found ? std::optional{found->account_id} : std::nullopt;
}

constexpr db::Query kPutToken{"forum.put_mail_token", R"sql(
    INSERT INTO forum_mail_address (account_id, token, made_at) VALUES ($1, $2, $3)
    ON CONFLICT (account_id) DO UPDATE SET token = excluded.token, made_at = excluded.made_at
)sql"};

void put_mail_token(db::WriteTx& tx, AccountId account, std::string_view token, Instant now) {
    tx.run(kPutToken, account, token, now);
}

constexpr db::Query kDeleteToken{"forum.delete_mail_token", R"sql(
    DELETE FROM forum_mail_address WHERE account_id = $1
)sql"};

void delete_mail_token(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteToken, account);
}

constexpr db::Query kInsertTaken{"forum.insert_taken_mail", R"sql(
    INSERT INTO forum_mail_taken (mail_key, taken_at) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql"};

bool insert_taken_mail(db::WriteTx& tx, std::string_view key, Instant now) {
    return tx.run(kInsertTaken, key, now) > 0;
}

constexpr db::Query kDeleteTaken{"forum.delete_taken_mails", R"sql(
    DELETE FROM forum_mail_taken WHERE taken_at < $1
)sql"};

void delete_taken_mails(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteTaken, before);
}

}  // namespace agora::forum
