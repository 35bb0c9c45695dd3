#include "attempt_store.hpp"

namespace agora::accounts {

constexpr db::Query kFindAttempt{"accounts.find_attempt", R"sql(
    SELECT failures, last_at FROM accounts_attempt WHERE attempt_key = $1
)sql"};

std::optional<AttemptRow> find_attempt(db::ReadTx& tx, std::string_view key) {
    return tx.find<AttemptRow>(kFindAttempt, key);
}

constexpr db::Query kAddAttempt{"accounts.add_attempt", R"sql(
    INSERT INTO accounts_attempt (attempt_key, failures, last_at) VALUES ($1, 1, $2)
    ON CONFLICT (attempt_key) DO UPDATE
    SET failures = CASE WHEN accounts_attempt.last_at <= $3 THEN 1
                        ELSE accounts_attempt.failures + 1 END,
        last_at = excluded.last_at
)sql"};

void add_attempt(db::WriteTx& tx, std::string_view key, Instant now, Instant forgotten) {
    tx.run(kAddAttempt, key, now, forgotten);
}

constexpr db::Query kDeleteAttempt{"accounts.delete_attempt", R"sql(
    DELETE FROM accounts_attempt WHERE attempt_key = $1
)sql"};

void delete_attempt(db::WriteTx& tx, std::string_view key) {
    tx.run(kDeleteAttempt, key);
}

constexpr db::Query kDeleteAttemptsBefore{"accounts.delete_attempts_before", R"sql(
    DELETE FROM accounts_attempt WHERE last_at < $1
)sql"};

void delete_attempts_before(db::WriteTx& tx, Instant at) {
    tx.run(kDeleteAttemptsBefore, at);
}

}  // namespace agora::accounts
