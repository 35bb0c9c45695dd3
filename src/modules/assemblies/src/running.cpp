#include "running.hpp"

#include "agora/clock/clock.hpp"
#include "conditions.hpp"
#include "people_store.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMostIncidents = 200;
constexpr std::int64_t kMostMessages = 5'000;
constexpr std::int64_t kMostAtOnce = 10;
constexpr std::chrono::minutes kOnce{5};

std::optional<Instant> opened_at(db::ReadTx& tx, MeetingId meeting) {
    for (const Step& step : list_steps(tx, meeting)) {
        if (step.kind == StepKind::opened) return step.done_at;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Refusal> open(const Acting& acting, const Seen& seen, Language reader) {
    const Instant now = acting.services.clock.now();
    auto missing = obstacles_to_opening(acting.tx, seen, now, reader);
    if (!missing.empty()) return missing;
    const MeetingId id = seen.meeting.meeting_id;
    if (!move_meeting(acting.tx, id, State::convened, State::open) ||
        !insert_step(acting.tx, {id, StepKind::opened, acting.origin.account, now})) {
        return {Refusal{AssemblyRefusal::not_convened}};
    }
    journal::emit(acting.tx, acting.origin, MeetingOpened{id}, journal::Audit::yes);
    return {};
}

Result<Done> close(const Acting& acting, const Seen& seen) {
    const MeetingId id = seen.meeting.meeting_id;
    if (!move_meeting(acting.tx, id, State::open, State::closed)) return AssemblyRefusal::not_open;
    insert_step(acting.tx,
                {id, StepKind::closed, acting.origin.account, acting.services.clock.now()});
    journal::emit(acting.tx, acting.origin, MeetingClosed{id}, journal::Audit::yes);
    return Done{};
}

Result<Done> record_incident(const Acting& acting, const Seen& seen,
                             std::optional<Instant> happened_at, std::string text) {
    const MeetingId id = seen.meeting.meeting_id;
    const auto opened = opened_at(acting.tx, id);
    if (seen.meeting.state != State::open || !opened) return AssemblyRefusal::not_open;
    const Instant now = acting.services.clock.now();
    const Instant at = happened_at.value_or(now);
    // A field of date and time has no seconds: the minute of the opening is within.
    if (at > now || at + std::chrono::minutes{1} <= *opened) {
        return Refusal{AssemblyRefusal::time_not_within, "happened_at"};
    }
    if (std::ssize(list_incidents(acting.tx, id)) >= kMostIncidents) {
        return Refusal{AssemblyRefusal::incidents_too_many, "text"};
    }
    insert_incident(acting.tx, {.incident_id = acting.tx.new_id<IncidentId>(),
                                .meeting_id = id,
                                .happened_at = at,
                                .text = std::move(text),
                                .recorded_by = acting.origin.account,
                                .recorded_at = now});
    journal::emit(acting.tx, acting.origin, IncidentRecorded{id}, journal::Audit::yes);
    return Done{};
}

bool may_write(db::ReadTx& tx, const Seen& seen, AccountId account) {
    if (seen.meeting.state != State::open) return false;
    if (seen.keeps) return true;
    const auto line = find_attendee(tx, seen.meeting.meeting_id, account);
    return line && line->presence == Presence::checked && line->manner != Manner::proxy;
}

Result<Done> write_message(const Acting& acting, const Seen& seen, std::string text) {
    if (seen.meeting.state != State::open) return AssemblyRefusal::not_open;
    const AccountId account = acting.origin.account;
    if (!may_write(acting.tx, seen, account)) return AssemblyRefusal::not_in_the_meeting;
    const MeetingId id = seen.meeting.meeting_id;
    const Instant now = acting.services.clock.now();
    if (count_messages_of(acting.tx, id, account, now - kOnce) >= kMostAtOnce) {
        return Refusal{AssemblyRefusal::messages_too_many, "text"};
    }
    if (count_messages(acting.tx, id) >= kMostMessages) {
        return Refusal{AssemblyRefusal::messages_full, "text"};
    }
    insert_message(acting.tx, {.message_id = acting.tx.new_id<MessageId>(),
                               .meeting_id = id,
                               .written_by = account,
                               .written_at = now,
                               .text = std::move(text)});
    journal::emit(acting.tx, acting.origin, MeetingChanged{id});
    return Done{};
}

bool may_see(const access::Actor& actor, const Seen& seen, const Remark& message) {
    if (!actor.is_member() || !seen.is_inside()) return false;
    return message.moderation != Moderation::hidden || seen.keeps ||
           (message.written_by && message.written_by == actor.account);
}

}  // namespace agora::assemblies
