#include "people_store.hpp"

namespace agora::assemblies {

constexpr db::Query kInsertConvened{"assemblies.insert_convened", R"sql(
    INSERT INTO assemblies_convened (meeting_id, account_id, told_at) VALUES ($1, $2, $3)
)sql"};

void insert_convened(db::WriteTx& tx, MeetingId meeting, const Convened& one) {
    tx.queue(kInsertConvened, meeting, one.account_id, one.told_at);
}

constexpr db::Query kMarkTold{"assemblies.mark_told", R"sql(
    UPDATE assemblies_convened SET told_at = $3
    WHERE meeting_id = $1 AND account_id = $2 AND told_at = 0
)sql"};

void mark_told(db::WriteTx& tx, MeetingId meeting, AccountId account, Instant at) {
    tx.run(kMarkTold, meeting, account, at);
}

constexpr db::Query kDeleteConvened{"assemblies.delete_convened", R"sql(
    DELETE FROM assemblies_convened WHERE meeting_id = $1 AND account_id = $2
)sql"};

void delete_convened(db::WriteTx& tx, MeetingId meeting, AccountId account) {
    tx.run(kDeleteConvened, meeting, account);
}

constexpr db::Query kFindConvened{"assemblies.find_convened", R"sql(
    SELECT account_id, told_at FROM assemblies_convened WHERE meeting_id = $1 AND account_id = $2
)sql"};

std::optional<Convened> find_convened(db::ReadTx& tx, MeetingId meeting, AccountId account) {
    return tx.find<Convened>(kFindConvened, meeting, account);
}

constexpr db::Query kListConvened{"assemblies.list_convened", R"sql(
    SELECT account_id, told_at FROM assemblies_convened
    WHERE meeting_id = $1 AND account_id > $2 ORDER BY account_id LIMIT $3
)sql"};

std::vector<Convened> list_convened(db::ReadTx& tx, MeetingId meeting, AccountId after,
                                    std::int64_t limit) {
    return tx.all<Convened>(kListConvened, meeting, after, limit);
}

constexpr db::Query kTellingOf{"assemblies.telling_of", R"sql(
    SELECT COUNT(*) AS people,
           CAST(COALESCE(SUM(CASE WHEN told_at = 0 THEN 1 ELSE 0 END), 0) AS BIGINT) AS untold,
           COALESCE(MIN(CASE WHEN told_at > 0 THEN told_at END), 0) AS first,
           COALESCE(MAX(told_at), 0) AS last
    FROM assemblies_convened WHERE meeting_id = $1
)sql"};

Telling telling_of(db::ReadTx& tx, MeetingId meeting) {
    return tx.find<Telling>(kTellingOf, meeting).value_or(Telling{});
}

constexpr db::Query kInsertAttendee{"assemblies.insert_attendee", R"sql(
    INSERT INTO assemblies_attendee (meeting_id, account_id, manner, holder, presence, holds_share,
                                     announced_at, checked_by, checked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (meeting_id, account_id) DO NOTHING
)sql"};

bool insert_attendee(db::WriteTx& tx, const Attendee& attendee) {
    return tx.run(kInsertAttendee, attendee.meeting_id, attendee.account_id, attendee.manner,
                  attendee.holder, attendee.presence, attendee.holds_share, attendee.announced_at,
                  attendee.checked_by, attendee.checked_at) > 0;
}

constexpr db::Query kUpdateAttendee{"assemblies.update_attendee", R"sql(
    UPDATE assemblies_attendee SET manner = $3, holder = $4, presence = $5, holds_share = $6,
           checked_by = $7, checked_at = $8
    WHERE meeting_id = $1 AND account_id = $2
)sql"};

void update_attendee(db::WriteTx& tx, const Attendee& attendee) {
    tx.run(kUpdateAttendee, attendee.meeting_id, attendee.account_id, attendee.manner,
           attendee.holder, attendee.presence, attendee.holds_share, attendee.checked_by,
           attendee.checked_at);
}

constexpr db::Query kDeleteAttendee{"assemblies.delete_attendee", R"sql(
    DELETE FROM assemblies_attendee
    WHERE meeting_id = $1 AND account_id = $2 AND presence = 'announced'
)sql"};

bool delete_attendee(db::WriteTx& tx, MeetingId meeting, AccountId account) {
    return tx.run(kDeleteAttendee, meeting, account) > 0;
}

constexpr db::Query kFindAttendee{"assemblies.find_attendee", R"sql(
    SELECT meeting_id, account_id, manner, holder, presence, holds_share, announced_at, checked_by,
           checked_at
    FROM assemblies_attendee WHERE meeting_id = $1 AND account_id = $2
)sql"};

std::optional<Attendee> find_attendee(db::ReadTx& tx, MeetingId meeting, AccountId account) {
    return tx.find<Attendee>(kFindAttendee, meeting, account);
}

constexpr db::Query kListAttendees{"assemblies.list_attendees", R"sql(
    SELECT meeting_id, account_id, manner, holder, presence, holds_share, announced_at, checked_by,
           checked_at
    FROM assemblies_attendee WHERE meeting_id = $1 AND account_id > $2
    ORDER BY account_id LIMIT $3
)sql"};

std::vector<Attendee> list_attendees(db::ReadTx& tx, MeetingId meeting, AccountId after,
                                     std::int64_t limit) {
    return tx.all<Attendee>(kListAttendees, meeting, after, limit);
}

constexpr db::Query kListHeld{"assemblies.list_held", R"sql(
    SELECT meeting_id, account_id, manner, holder, presence, holds_share, announced_at, checked_by,
           checked_at
    FROM assemblies_attendee
    WHERE meeting_id = $1 AND holder = $2 AND manner = 'proxy' AND presence <> 'absent'
    ORDER BY account_id LIMIT 1000
)sql"};

std::vector<Attendee> list_held(db::ReadTx& tx, MeetingId meeting, AccountId holder) {
    return tx.all<Attendee>(kListHeld, meeting, holder);
}

constexpr db::Query kCountHeld{"assemblies.count_held", R"sql(
    SELECT COUNT(*) FROM assemblies_attendee
    WHERE meeting_id = $1 AND holder = $2 AND manner = 'proxy' AND presence <> 'absent'
)sql"};

std::int64_t count_held(db::ReadTx& tx, MeetingId meeting, AccountId holder) {
    return tx.find<std::int64_t>(kCountHeld, meeting, holder).value_or(0);
}

constexpr db::Query kCountAttendees{"assemblies.count_attendees", R"sql(
    SELECT manner, presence, COUNT(*) AS people FROM assemblies_attendee
    WHERE meeting_id = $1 GROUP BY manner, presence ORDER BY manner, presence
)sql"};

std::vector<PresenceCount> count_attendees(db::ReadTx& tx, MeetingId meeting) {
    return tx.all<PresenceCount>(kCountAttendees, meeting);
}

constexpr db::Query kCountProxiesWithoutHolder{"assemblies.count_proxies_without_holder", R"sql(
    SELECT COUNT(*) FROM assemblies_attendee
    WHERE meeting_id = $1 AND manner = 'proxy' AND presence = 'checked'
      AND NOT EXISTS (SELECT 1 FROM assemblies_attendee present
                      WHERE present.meeting_id = $1
                        AND present.account_id = assemblies_attendee.holder
                        AND present.presence = 'checked'
                        AND present.manner IN ('in_person', 'remote'))
)sql"};

std::int64_t count_proxies_without_holder(db::ReadTx& tx, MeetingId meeting) {
    return tx.find<std::int64_t>(kCountProxiesWithoutHolder, meeting).value_or(0);
}

}  // namespace agora::assemblies
