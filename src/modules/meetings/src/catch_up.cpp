#include "catch_up.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/circles/working.hpp"
#include "agora/db/database.hpp"
#include "agora/events/held.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "catch_up_letters.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::meetings {
namespace {

constexpr std::size_t kAtOnce = 50;
/// Nobody is reminded of what is longer ago.
constexpr std::chrono::days kLatestReminder{30};

bool is_in_a_group(db::ReadTx& tx, const events::SeenEvent& seen, AccountId account) {
    return std::ranges::any_of(seen.circles, [&](circles::CircleId circle) {
        return circles::find_membership(tx, circle, account).has_value();
    });
}

/// Members of its groups who were not there, and whoever came as a guest.
std::set<AccountId> whom_to_tell(db::ReadTx& tx, EventId event,
                                 const std::vector<circles::CircleId>& groups) {
    std::set<AccountId> members;
    for (const circles::CircleId circle : groups) {
        for (const AccountId account : circles::list_people_in(tx, circle)) {
            members.insert(account);
        }
    }
    std::set<AccountId> people = members;
    for (const AccountId account : events::list_who_came(tx, event)) {
        if (members.contains(account)) {
            people.erase(account);
        } else {
            people.insert(account);
        }
    }
    return people;
}

/// True when somebody may still have to be told.
bool tell_some(db::WriteTx& tx, web::Services& services, EventId event, Instant now) {
    const auto meeting = events::find_meeting(tx, event);
    const auto newest = find_newest(tx, event);
    if (!meeting || !newest) return false;  // hidden or cancelled meanwhile
    const auto groups = groups_of(tx, *meeting);
    std::size_t told = 0;
    for (const AccountId account : whom_to_tell(tx, event, groups)) {
        if (account == newest->written_by) continue;
        if (!insert_told(tx, event, account)) continue;
        mail_lines(services, tx, *newest, groups, account, now);
        if (++told == kAtOnce) return true;
    }
    return false;
}

/// Of each meeting that began lately, the working groups in whose calendar it stands.
std::map<EventId, std::vector<circles::CircleId>> list_working_groups(db::ReadTx& tx, Instant now) {
    std::map<EventId, std::vector<circles::CircleId>> groups;
    for (const events::MeetingOfCircle& link :
         events::list_meetings_of_circles(tx, now - kLatestReminder, now)) {
        const auto circle = circles::find_circle(tx, link.circle_id);
        if (circle && circle->kind == circles::Kind::working &&
            circle->state != circles::State::closed) {
            groups[link.event_id].push_back(link.circle_id);
        }
    }
    return groups;
}

/// Whom to write to, each once, with one of the groups for which they are asked.
std::map<AccountId, circles::CircleId> secretaries_of_all(
    db::ReadTx& tx, const std::vector<circles::CircleId>& groups, Date today) {
    std::map<AccountId, circles::CircleId> people;
    for (const circles::CircleId circle : groups) {
        for (const AccountId account : circles::secretaries_of(tx, circle, today)) {
            people.emplace(account, circle);
        }
    }
    return people;
}

}  // namespace

std::vector<circles::CircleId> groups_of(db::ReadTx& tx, const events::Meeting& meeting) {
    std::vector<circles::CircleId> groups;
    for (const events::MeetingOfCircle& link : events::list_meetings_of_circles(
             tx, meeting.starts_at, meeting.starts_at + std::chrono::microseconds{1})) {
        if (link.event_id == meeting.event_id) groups.push_back(link.circle_id);
    }
    return groups;
}

bool leaves_lines(const events::SeenEvent& seen, Instant now) {
    return seen.event.voice == events::Voice::group && !seen.circles.empty() &&
           seen.event.state == events::State::announced && seen.event.starts_at <= now;
}

bool may_write(db::ReadTx& tx, const access::Actor& actor, const events::SeenEvent& seen,
               Date today) {
    if (!actor.is_member()) return false;
    if (seen.looks_after) return true;
    const AccountId account = actor.account;
    const bool secretary = std::ranges::any_of(seen.circles, [&](circles::CircleId circle) {
        return circles::holds_office(tx, circle, account, circles::Office::secretary, today);
    });
    if (secretary) return true;
    if (!seen.event.registers) return is_in_a_group(tx, seen, account);
    const auto came = events::list_who_came(tx, seen.event.event_id);
    return std::ranges::find(came, account) != came.end();
}

Result<Done> write_lines(db::WriteTx& tx, const journal::Origin& origin,
                         const events::SeenEvent& seen, const Lines& lines,
                         std::int64_t seen_version, Language language) {
    const EventId event = seen.event.event_id;
    std::string body;
    for (const std::string& line : lines) {
        const std::string_view words = trimmed(line);
        if (words.empty()) continue;
        body += (body.empty() ? "" : "\n") + std::string{words};
    }
    if (body.empty()) return Refusal{MeetingRefusal::line_missing, "line1"};
    auto head = find_catch_up_head(tx, event).value_or(CatchUpHead{.event_id = event});
    if (head.version != seen_version) return MeetingRefusal::changed_meanwhile;
    const auto versions = list_catch_ups(tx, event);
    if (!versions.empty() && versions.front().body == body) return Done{};
    ++head.version;
    put_catch_up_head(tx, head);
    insert_catch_up(tx, {.event_id = event,
                         .version = head.version,
                         .language = std::string{code(language)},
                         .body = std::move(body),
                         .written_by = origin.account,
                         .written_at = origin.at});
    for (const circles::CircleId circle : seen.circles) {
        insert_catch_up_circle(tx, circle, event, seen.event.starts_at);
        circles::note_activity(tx, circle, origin.at);
    }
    journal::emit(tx, origin, CatchUpWritten{event});
    if (head.version == 1) jobs::enqueue(tx, TellCatchUp{event}, {.run_at = origin.at});
    return Done{};
}

void tell_catch_up(web::Services& services, EventId event, Instant now) {
    while (services.database.write(
        [&](db::WriteTx& tx) { return tell_some(tx, services, event, now); })) {
    }
}

void remind_of_lines(web::Services& services, Instant now) {
    const std::chrono::days wait{
        std::clamp<std::int64_t>(services.settings.number("meetings.catch_up_days"), 1, 20)};
    services.database.write([&](db::WriteTx& tx) {
        const Date today = locale::local_date(now, {});
        for (const auto& [event, groups] : list_working_groups(tx, now)) {
            const auto meeting = events::find_meeting(tx, event);
            if (!meeting || meeting->ends_at > now - wait) continue;
            if (meeting->voice != events::Voice::group) continue;
            if (find_catch_up_head(tx, event)) continue;
            if (!insert_reminded(tx, event, now)) continue;
            for (const auto& [to, circle] : secretaries_of_all(tx, groups, today)) {
                mail_lines_missing(services, tx, {event, circle}, to, now);
            }
        }
    });
}

}  // namespace agora::meetings
