#include "choice_store.hpp"

namespace agora::inbox {

constexpr db::Query kPutChoice{"inbox.put_choice", R"sql(
    INSERT INTO inbox_choice (account_id, subject, way, changed_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id, subject)
    DO UPDATE SET way = excluded.way, changed_at = excluded.changed_at
)sql"};

void put_choice(db::WriteTx& tx, AccountId account, const Choice& choice, Instant now) {
    tx.run(kPutChoice, account, choice.subject, choice.way, now);
}

constexpr db::Query kDeleteChoice{"inbox.delete_choice", R"sql(
    DELETE FROM inbox_choice WHERE account_id = $1 AND subject = $2
)sql"};

void delete_choice(db::WriteTx& tx, AccountId account, std::string_view subject) {
    tx.run(kDeleteChoice, account, subject);
}

constexpr db::Query kListChoices{"inbox.list_choices", R"sql(
    SELECT subject, way FROM inbox_choice WHERE account_id = $1 ORDER BY subject
)sql"};

std::vector<Choice> list_choices(db::ReadTx& tx, AccountId account) {
    return tx.all<Choice>(kListChoices, account);
}

constexpr db::Query kFindRhythm{"inbox.find_rhythm", R"sql(
    SELECT zone, hour, quiet_from, quiet_until FROM inbox_rhythm WHERE account_id = $1
)sql"};

std::optional<Rhythm> find_rhythm(db::ReadTx& tx, AccountId account) {
    return tx.find<Rhythm>(kFindRhythm, account);
}

constexpr db::Query kPutRhythm{"inbox.put_rhythm", R"sql(
    INSERT INTO inbox_rhythm (account_id, zone, hour, quiet_from, quiet_until, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (account_id)
    DO UPDATE SET zone = excluded.zone, hour = excluded.hour, quiet_from = excluded.quiet_from,
                  quiet_until = excluded.quiet_until, changed_at = excluded.changed_at
)sql"};

void put_rhythm(db::WriteTx& tx, AccountId account, const Rhythm& rhythm, Instant now) {
    tx.run(kPutRhythm, account, rhythm.zone, rhythm.hour, rhythm.quiet_from, rhythm.quiet_until,
           now);
}

}  // namespace agora::inbox
