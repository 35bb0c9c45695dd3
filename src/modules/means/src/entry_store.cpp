#include "entry_store.hpp"

namespace agora::means {

constexpr db::Query kInsertEntry{"means.insert_entry", R"sql(
    INSERT INTO means_entry (entry_id, circle_id, kind, unit, amount, purpose, who, on_day, state,
                             signed_by, signed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_entry(db::WriteTx& tx, const Entry& entry) {
    tx.run(kInsertEntry, entry.entry_id, entry.circle_id, entry.kind, entry.unit, entry.amount,
           entry.purpose, entry.who, entry.on_day, entry.state, entry.signed_by, entry.signed_at);
}

constexpr db::Query kUpdateState{"means.update_state", R"sql(
    UPDATE means_entry SET state = $2 WHERE entry_id = $1
)sql"};

void update_state(db::WriteTx& tx, const Entry& entry) {
    tx.run(kUpdateState, entry.entry_id, entry.state);
}

constexpr db::Query kFindEntry{"means.find_entry", R"sql(
    SELECT entry_id, circle_id, kind, unit, amount, purpose, who, on_day, state, signed_by, signed_at
    FROM means_entry WHERE entry_id = $1
)sql"};

std::optional<Entry> find_entry(db::ReadTx& tx, EntryId entry) {
    return tx.find<Entry>(kFindEntry, entry);
}

constexpr db::Query kListEntries{"means.list_entries", R"sql(
    SELECT entry_id, circle_id, kind, unit, amount, purpose, who, on_day, state, signed_by, signed_at
    FROM means_entry WHERE circle_id = $1
    ORDER BY on_day DESC, signed_at DESC, entry_id DESC LIMIT $3 OFFSET $2
)sql"};

std::vector<Entry> list_entries(db::ReadTx& tx, CircleId circle, std::int64_t from,
                                std::int64_t most) {
    return tx.all<Entry>(kListEntries, circle, from, most);
}

constexpr db::Query kListPledgesOf{"means.list_pledges_of", R"sql(
    SELECT entry_id, circle_id, kind, unit, amount, purpose, who, on_day, state, signed_by, signed_at
    FROM means_entry
    WHERE circle_id = $1 AND signed_by = $2 AND kind = 'pledged' AND state <> 'withdrawn'
    ORDER BY on_day DESC, signed_at DESC, entry_id DESC LIMIT 100
)sql"};

std::vector<Entry> list_pledges_of(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.all<Entry>(kListPledgesOf, circle, account);
}

constexpr db::Query kCountOpenPledges{"means.count_open_pledges", R"sql(
    SELECT COUNT(*) FROM means_entry
    WHERE circle_id = $1 AND signed_by = $2 AND kind = 'pledged' AND state = 'stands'
)sql"};

std::int64_t count_open_pledges(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.find<std::int64_t>(kCountOpenPledges, circle, account).value_or(0);
}

constexpr db::Query kSums{"means.sums", R"sql(
    SELECT CAST(COALESCE(SUM(CASE WHEN kind = 'granted' THEN amount ELSE 0 END), 0) AS BIGINT) AS granted,
           CAST(COALESCE(SUM(CASE WHEN kind = 'used' THEN amount ELSE 0 END), 0) AS BIGINT) AS used,
           CAST(COALESCE(SUM(CASE WHEN kind = 'pledged' THEN amount ELSE 0 END), 0) AS BIGINT) AS pledged,
           CAST(COALESCE(SUM(CASE WHEN state = 'given' THEN amount ELSE 0 END), 0) AS BIGINT) AS given
    FROM means_entry WHERE circle_id = $1 AND unit = $2 AND state <> 'withdrawn'
)sql"};

Sums sums_of(db::ReadTx& tx, CircleId circle, Unit unit) {
    return tx.find<Sums>(kSums, circle, unit).value_or(Sums{});
}

constexpr db::Query kAudienceOf{"means.audience_of", R"sql(
    SELECT audience FROM means_audience WHERE circle_id = $1
)sql"};

Audience audience_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<Audience>(kAudienceOf, circle).value_or(Audience::group);
}

constexpr db::Query kPutAudience{"means.put_audience", R"sql(
    INSERT INTO means_audience (circle_id, audience) VALUES ($1, $2)
    ON CONFLICT (circle_id) DO UPDATE SET audience = excluded.audience
)sql"};

void put_audience(db::WriteTx& tx, CircleId circle, Audience audience) {
    tx.run(kPutAudience, circle, audience);
}

}  // namespace agora::means
