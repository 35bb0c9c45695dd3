#include "challenge_store.hpp"

namespace agora::accounts {

constexpr db::Query kInsertChallenge{"accounts.insert_challenge", R"sql(
    INSERT INTO accounts_challenge (challenge_hash, account_id, purpose, expires_at)
    VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
)sql"};

bool insert_challenge(db::WriteTx& tx, const ChallengeRow& challenge) {
    return tx.run(kInsertChallenge, challenge.challenge_hash, challenge.account_id,
                  challenge.purpose, challenge.expires_at) == 1;
}

constexpr db::Query kFindChallenge{"accounts.find_challenge", R"sql(
    SELECT challenge_hash, account_id, purpose, expires_at
    FROM accounts_challenge WHERE challenge_hash = $1 AND expires_at > $2
)sql"};

std::optional<ChallengeRow> find_challenge(db::ReadTx& tx, std::string_view hash, Instant now) {
    return tx.find<ChallengeRow>(kFindChallenge, hash, now);
}

constexpr db::Query kTakeChallenge{"accounts.take_challenge", R"sql(
    DELETE FROM accounts_challenge WHERE challenge_hash = $1
)sql"};

bool take_challenge(db::WriteTx& tx, std::string_view hash) {
    return tx.run(kTakeChallenge, hash) == 1;
}

constexpr db::Query kDeleteChallengesOf{"accounts.delete_challenges_of", R"sql(
    DELETE FROM accounts_challenge WHERE account_id = $1 AND purpose <> 'passkey_answered'
)sql"};

void delete_challenges_of(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteChallengesOf, account);
}

constexpr db::Query kDeleteExpiredChallenges{"accounts.delete_expired_challenges", R"sql(
    DELETE FROM accounts_challenge WHERE expires_at <= $1
)sql"};

void delete_expired_challenges(db::WriteTx& tx, Instant now) {
    tx.run(kDeleteExpiredChallenges, now);
}

}  // namespace agora::accounts
