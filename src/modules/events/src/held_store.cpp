#include "agora/events/held.hpp"

#include "agora/db/among.hpp"

namespace agora::events {

constexpr db::Query kListMeetings{"events.list_meetings", R"sql(
    SELECT event_id, format, voice, audience, registers, starts_at, ends_at, time_zone, place
    FROM events_event
    WHERE starts_at >= $1 AND starts_at < $2 AND state = 'announced' AND moderation <> 'hidden'
    ORDER BY starts_at, event_id
)sql"};

std::vector<Meeting> list_meetings(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Meeting>(kListMeetings, from, until);
}

constexpr db::Query kListMeetingsOf{"events.list_meetings_of", R"sql(
    SELECT e.event_id, e.format, e.voice, e.audience, e.registers, e.starts_at, e.ends_at,
           e.time_zone, e.place
    FROM events_circle c JOIN events_event e ON e.event_id = c.event_id
    WHERE c.circle_id = $1 AND c.state = 'accepted' AND e.starts_at >= $2 AND e.starts_at < $3
      AND e.state = 'announced' AND e.moderation <> 'hidden'
    ORDER BY e.starts_at, e.event_id
)sql"};

std::vector<Meeting> list_meetings_of(db::ReadTx& tx, CircleId circle, Instant from,
                                      Instant until) {
    return tx.all<Meeting>(kListMeetingsOf, circle, from, until);
}

constexpr db::Query kListEndedMeetings{"events.list_ended_meetings", R"sql(
    SELECT event_id, format, voice, audience, registers, starts_at, ends_at, time_zone, place
    FROM events_event
    WHERE ends_at > $1 AND ends_at <= $2 AND state = 'announced' AND moderation <> 'hidden'
    ORDER BY ends_at, event_id
)sql"};

std::vector<Meeting> list_ended_meetings(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Meeting>(kListEndedMeetings, from, until);
}

constexpr db::Query kFindMeeting{"events.find_meeting", R"sql(
    SELECT event_id, format, voice, audience, registers, starts_at, ends_at, time_zone, place
    FROM events_event
    WHERE event_id = $1 AND state = 'announced' AND moderation <> 'hidden'
)sql"};

std::optional<Meeting> find_meeting(db::ReadTx& tx, EventId id) {
    return tx.find<Meeting>(kFindMeeting, id);
}

constexpr db::Query kListMeetingsOfCircles{"events.list_meetings_of_circles", R"sql(
    SELECT c.event_id, c.circle_id
    FROM events_event e JOIN events_circle c ON c.event_id = e.event_id
    WHERE e.starts_at >= $1 AND e.starts_at < $2 AND e.state = 'announced'
      AND e.moderation <> 'hidden' AND c.state = 'accepted'
    ORDER BY c.event_id, c.circle_id
)sql"};

std::vector<MeetingOfCircle> list_meetings_of_circles(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<MeetingOfCircle>(kListMeetingsOfCircles, from, until);
}

constexpr db::Query kCountPeopleAtMeetings{"events.count_people_at_meetings", R"sql(
    SELECT event_id, CAST(SUM(people) AS BIGINT) AS people
    FROM (SELECT e.event_id, r.guests AS people
          FROM events_event e JOIN events_report r ON r.event_id = e.event_id
          WHERE e.starts_at >= $1 AND e.starts_at < $2
          UNION ALL
          SELECT e.event_id, p.came AS people
          FROM events_event e JOIN events_presence p ON p.event_id = e.event_id
          WHERE e.starts_at >= $1 AND e.starts_at < $2
          UNION ALL
          SELECT e.event_id, 1 AS people
          FROM events_event e JOIN events_registration g ON g.event_id = e.event_id
          WHERE e.starts_at >= $1 AND e.starts_at < $2 AND g.state = 'attending'
            AND NOT EXISTS (SELECT 1 FROM events_presence p WHERE p.event_id = e.event_id)) parts
    GROUP BY event_id ORDER BY event_id
)sql"};

std::vector<PeopleAtMeeting> count_people_at_meetings(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<PeopleAtMeeting>(kCountPeopleAtMeetings, from, until);
}

constexpr db::Query kCountPeopleAmong{"events.count_people_among", R"sql(
    SELECT event_id, CAST(SUM(people) AS BIGINT) AS people
    FROM (SELECT event_id, guests AS people FROM events_report
          UNION ALL
          SELECT event_id, came AS people FROM events_presence
          UNION ALL
          SELECT g.event_id, 1 AS people FROM events_registration g
          WHERE g.state = 'attending'
            AND NOT EXISTS (SELECT 1 FROM events_presence p WHERE p.event_id = g.event_id)) parts
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
    GROUP BY event_id
)sql"};

std::vector<PeopleAtMeeting> count_people_among(db::ReadTx& tx, std::span<const EventId> events) {
    return db::all_among<PeopleAtMeeting>(tx, kCountPeopleAmong, events);
}

constexpr db::Query kListWhoCame{"events.list_who_came", R"sql(
    SELECT account_id FROM events_presence WHERE event_id = $1 AND came = 1
    UNION
    SELECT account_id FROM events_registration
    WHERE event_id = $1 AND state = 'attending'
      AND NOT EXISTS (SELECT 1 FROM events_presence p WHERE p.event_id = $1)
    ORDER BY account_id
)sql"};

std::vector<AccountId> list_who_came(db::ReadTx& tx, EventId event) {
    return tx.all<AccountId>(kListWhoCame, event);
}

constexpr db::Query kListExpected{"events.list_expected", R"sql(
    SELECT account_id FROM events_presence WHERE event_id = $1 AND came = 1
    UNION
    SELECT g.account_id FROM events_registration g
    WHERE g.event_id = $1 AND g.state = 'attending'
      AND NOT EXISTS (SELECT 1 FROM events_presence p
                      WHERE p.event_id = $1 AND p.account_id = g.account_id AND p.came = 0)
    ORDER BY account_id
)sql"};

std::vector<AccountId> list_expected(db::ReadTx& tx, EventId event) {
    return tx.all<AccountId>(kListExpected, event);
}

}  // namespace agora::events
