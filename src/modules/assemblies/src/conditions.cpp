#include "conditions.hpp"

#include "agora/locale/formats.hpp"
#include "people_store.hpp"
#include "refusals.hpp"
#include "talk_store.hpp"

namespace agora::assemblies {
namespace {

Refusal counted(AssemblyRefusal refusal, std::int64_t count) {
    return Refusal{refusal, "", {{"count", std::to_string(count)}}};
}

void add_letters(db::ReadTx& tx, const Meeting& meeting, Language reader,
                 std::vector<Refusal>& missing) {
    const Telling telling = telling_of(tx, meeting.meeting_id);
    if (telling.untold > 0) {
        missing.push_back(counted(AssemblyRefusal::told_nobody_yet, telling.untold));
    }
    if (telling.last != Instant{} && !told_in_time(meeting, telling.last)) {
        const Date day = locale::local_date(telling.last, {meeting.time_zone});
        missing.push_back(Refusal{AssemblyRefusal::told_too_late,
                                  "",
                                  {{"day", locale::date(reader, day)},
                                   {"days", std::to_string(meeting.notice_days)},
                                   {"article", meeting.article.empty() ? "–" : meeting.article}}});
    }
}

void add_people(db::ReadTx& tx, MeetingId meeting, std::vector<Refusal>& missing) {
    std::int64_t checked = 0;
    std::int64_t unchecked = 0;
    for (const PresenceCount& count : count_attendees(tx, meeting)) {
        const bool comes = count.manner == Manner::in_person || count.manner == Manner::remote;
        if (count.presence == Presence::checked && comes) checked += count.people;
        if (count.presence == Presence::announced) unchecked += count.people;
    }
    if (checked == 0) missing.emplace_back(AssemblyRefusal::nobody_checked);
    if (unchecked > 0) missing.push_back(counted(AssemblyRefusal::people_unchecked, unchecked));
    if (const auto alone = count_proxies_without_holder(tx, meeting); alone > 0) {
        missing.push_back(counted(AssemblyRefusal::proxies_without_holder, alone));
    }
}

}  // namespace

bool told_in_time(const Meeting& meeting, Instant last_told) {
    const locale::TimeZone zone{meeting.time_zone};
    return locale::local_date(last_told, zone) + std::chrono::days{meeting.notice_days} <=
           locale::local_date(meeting.starts_at, zone);
}

std::vector<Refusal> obstacles_to_opening(db::ReadTx& tx, const Seen& seen, Instant now,
                                          Language reader) {
    const Meeting& meeting = seen.meeting;
    if (meeting.state != State::convened) return {Refusal{AssemblyRefusal::not_convened}};
    std::vector<Refusal> missing;
    if (now < meeting.starts_at) {
        missing.push_back(Refusal{AssemblyRefusal::too_early_to_open,
                                  "",
                                  {{"when", when_of(meeting, meeting.starts_at, reader)}}});
    }
    add_letters(tx, meeting, reader, missing);
    if (list_items(tx, meeting.meeting_id).empty()) {
        missing.emplace_back(AssemblyRefusal::agenda_missing);
    }
    if (seen.body.asks_documents &&
        list_documents(tx, seen.body.body_id, meeting.meeting_id).empty()) {
        missing.emplace_back(AssemblyRefusal::documents_missing);
    }
    if (const auto waiting = count_waiting(tx, meeting.meeting_id); waiting > 0) {
        missing.push_back(counted(AssemblyRefusal::questions_wait, waiting));
    }
    if (seen.body.checks_people) add_people(tx, meeting.meeting_id, missing);
    return missing;
}

}  // namespace agora::assemblies
