#include "meetings.hpp"

#include "agora/clock/clock.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/files/store.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/markdown/markdown.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::chrono::days kFarthest{731};

std::optional<Refusal> fault_of_place(const Meeting& meeting) {
    if (meeting.place.empty() && meeting.video.empty()) {
        return Refusal{AssemblyRefusal::place_missing, "place"};
    }
    const bool outside =
        meeting.video.empty() ||
        ((meeting.video.starts_with("https://") || meeting.video.starts_with("http://")) &&
         markdown::is_safe_address(meeting.video));
    if (!outside) return Refusal{AssemblyRefusal::address_malformed, "video"};
    return std::nullopt;
}

std::optional<Refusal> fault_of_times(const Body& body, const Meeting& meeting, Instant now) {
    if (meeting.starts_at <= now) return Refusal{AssemblyRefusal::starts_too_early, "starts_at"};
    if (meeting.starts_at > now + kFarthest) {
        return Refusal{AssemblyRefusal::starts_too_late, "starts_at"};
    }
    if (!body.takes_questions || meeting.questions_until == Instant{}) return std::nullopt;
    if (meeting.questions_until <= now) {
        return Refusal{AssemblyRefusal::questions_too_early, "questions_until"};
    }
    if (meeting.questions_until >= meeting.starts_at) {
        return Refusal{AssemblyRefusal::questions_too_late, "questions_until"};
    }
    return std::nullopt;
}

}  // namespace

Result<MeetingId> make_meeting(const Acting& acting, const Body& body, Meeting meeting) {
    const Instant now = acting.services.clock.now();
    if (const auto fault = fault_of_times(body, meeting, now)) return *fault;
    if (const auto fault = fault_of_place(meeting)) return *fault;
    meeting.meeting_id = acting.tx.new_id<MeetingId>();
    meeting.body_id = body.body_id;
    insert_meeting(acting.tx, meeting);
    insert_step(acting.tx,
                {meeting.meeting_id, StepKind::made, acting.origin.account, acting.origin.at});
    journal::emit(acting.tx, acting.origin, MeetingMade{meeting.meeting_id});
    return meeting.meeting_id;
}

Result<Done> change_meeting(const Acting& acting, const Seen& seen, Meeting meeting) {
    const bool draft = seen.meeting.state == State::draft;
    if (!draft && seen.meeting.state != State::convened) return AssemblyRefusal::not_a_draft;
    if (draft) {
        const Instant now = acting.services.clock.now();
        if (const auto fault = fault_of_times(seen.body, meeting, now)) return *fault;
        meeting.meeting_id = seen.meeting.meeting_id;
    } else {
        Meeting kept = seen.meeting;
        kept.place = meeting.place;
        kept.video = meeting.video;
        meeting = kept;
    }
    if (const auto fault = fault_of_place(meeting)) return *fault;
    update_meeting(acting.tx, meeting);
    const bool moved = meeting.place != seen.meeting.place || meeting.video != seen.meeting.video;
    if (!draft && moved) {
        jobs::enqueue(acting.tx, TellConvened{.meeting = meeting.meeting_id, .what = Told::moved},
                      {.run_at = acting.origin.at});
    }
    journal::emit(acting.tx, acting.origin, MeetingChanged{meeting.meeting_id});
    return Done{};
}

std::string digest_of_summaries(const Meeting& meeting) {
    if (meeting.summary_nl.empty() && meeting.summary_fr.empty() && meeting.summary_en.empty()) {
        return {};
    }
    std::string json;
    fields::write_json(json,
                       std::vector{meeting.summary_nl, meeting.summary_fr, meeting.summary_en});
    return files::Digest::of(json).text();
}

Result<Done> summarise(const Acting& acting, const Seen& seen, const Meeting& summaries,
                       std::string_view before) {
    if (seen.meeting.state != State::closed && seen.meeting.state != State::approved) {
        return AssemblyRefusal::not_closed;
    }
    if (before != digest_of_summaries(seen.meeting)) {
        return Refusal{AssemblyRefusal::text_changed, "summary_nl"};
    }
    Meeting meeting = seen.meeting;
    meeting.summary_nl = summaries.summary_nl;
    meeting.summary_fr = summaries.summary_fr;
    meeting.summary_en = summaries.summary_en;
    update_summaries(acting.tx, meeting);
    journal::emit(acting.tx, acting.origin, MeetingChanged{meeting.meeting_id});
    return Done{};
}

}  // namespace agora::assemblies
