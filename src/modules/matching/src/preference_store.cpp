#include "preference_store.hpp"

namespace agora::matching {

constexpr db::Query kFindPreference{"matching.find_preference", R"sql(
    SELECT account_id, is_off, frequency, fit, told_from, told_until, changed_at
    FROM matching_preference
    WHERE account_id = $1
)sql"};

std::optional<Preference> find_preference(db::ReadTx& tx, AccountId account) {
    return tx.find<Preference>(kFindPreference, account);
}

constexpr db::Query kPutPreference{"matching.put_preference", R"sql(
    INSERT INTO matching_preference (account_id, is_off, frequency, fit, told_from, told_until,
                                     changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (account_id) DO UPDATE SET is_off = excluded.is_off,
        frequency = excluded.frequency, fit = excluded.fit, told_from = excluded.told_from,
        told_until = excluded.told_until, changed_at = excluded.changed_at
)sql"};

void put_preference(db::WriteTx& tx, const Preference& preference) {
    tx.run(kPutPreference, preference.account_id, preference.is_off, preference.frequency,
           preference.fit, preference.told_from, preference.told_until, preference.changed_at);
}

constexpr db::Query kListOff{"matching.list_off", R"sql(
    SELECT account_id FROM matching_preference WHERE is_off = 1 ORDER BY account_id
)sql"};

std::vector<AccountId> list_off(db::ReadTx& tx) {
    return tx.all<AccountId>(kListOff);
}

constexpr db::Query kListDue{"matching.list_due", R"sql(
    SELECT account_id, is_off, frequency, fit, told_from, told_until, changed_at
    FROM matching_preference
    WHERE frequency = $1 AND is_off = 0 AND told_until <= $2 AND account_id > $3
    ORDER BY account_id LIMIT $4
)sql"};

std::vector<Preference> list_due(db::ReadTx& tx, Frequency frequency, Instant before,
                                 AccountId after, std::int64_t most) {
    return tx.all<Preference>(kListDue, frequency, before, after, most);
}

constexpr db::Query kListMuted{"matching.list_muted", R"sql(
    SELECT skill_id FROM matching_mute WHERE account_id = $1 ORDER BY skill_id
)sql"};

std::vector<TermId> list_muted(db::ReadTx& tx, AccountId account) {
    return tx.all<TermId>(kListMuted, account);
}

constexpr db::Query kDeleteMuted{"matching.delete_muted", R"sql(
    DELETE FROM matching_mute WHERE account_id = $1
)sql"};

static void delete_muted(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteMuted, account);
}

constexpr db::Query kInsertMuted{"matching.insert_muted", R"sql(
    INSERT INTO matching_mute (account_id, skill_id) VALUES ($1, $2)
)sql"};

void replace_muted(db::WriteTx& tx, AccountId account, const std::vector<TermId>& skills) {
    delete_muted(tx, account);
    for (const TermId skill : skills) tx.run(kInsertMuted, account, skill);
}

constexpr db::Query kListAllMuted{"matching.list_all_muted", R"sql(
    SELECT account_id, skill_id FROM matching_mute ORDER BY account_id, skill_id
)sql"};

std::vector<MuteRow> list_all_muted(db::ReadTx& tx) {
    return tx.all<MuteRow>(kListAllMuted);
}

}  // namespace agora::matching
