#include "convening.hpp"

#include "agora/accounts/account_list.hpp"
#include "agora/clock/clock.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "letters.hpp"
#include "people_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMostPeople = 100'000;

Result<std::vector<AccountId>> people_of(db::ReadTx& tx, const Body& body, Date today) {
    std::vector<AccountId> people;
    if (body.invited == Invited::seats) {
        for (const Seat& seat : list_seats(tx, body.body_id, today)) {
            if (seat.account_id && seat.from_day <= today) people.push_back(seat.account_id);
        }
    } else {
        // Whoever holds a share is convened, also before they ever signed in.
        accounts::AccountFilter filter;
        filter.facts.holds_share = body.invited == Invited::shareholders;
        if (!filter.facts.holds_share) filter.standing = access::Standing::active;
        for (const auto& account : accounts::list_accounts(tx, filter, 0, kMostPeople + 1)) {
            people.push_back(account.account_id);
        }
    }
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    if (people.empty()) return AssemblyRefusal::nobody_convened;
    if (std::ssize(people) > kMostPeople) return AssemblyRefusal::convened_too_many;
    return people;
}

Date day_of(const Meeting& meeting, Instant at) {
    return locale::local_date(at, {meeting.time_zone});
}

}  // namespace

Date earliest_day(const Body& body, const Meeting& meeting, Instant now) {
    return day_of(meeting, now) + std::chrono::days{body.notice_days};
}

std::vector<Refusal> obstacles_to_convening(db::ReadTx& tx, const Seen& seen, Instant now) {
    const Meeting& meeting = seen.meeting;
    std::vector<Refusal> missing;
    if (meeting.starts_at <= now) {
        missing.emplace_back(AssemblyRefusal::starts_too_early);
    } else if (day_of(meeting, meeting.starts_at) < earliest_day(seen.body, meeting, now)) {
        missing.emplace_back(AssemblyRefusal::notice_too_short, "",
                             std::vector<std::pair<std::string_view, std::string>>{
                                 {"days", std::to_string(seen.body.notice_days)},
                                 {"article", seen.body.article.empty() ? "–" : seen.body.article}});
    }
    if (list_items(tx, meeting.meeting_id).empty()) {
        missing.emplace_back(AssemblyRefusal::agenda_missing);
    }
    if (seen.body.asks_documents &&
        list_documents(tx, seen.body.body_id, meeting.meeting_id).empty()) {
        missing.emplace_back(AssemblyRefusal::documents_missing);
    }
    if (seen.body.takes_questions && meeting.questions_until <= now) {
        missing.emplace_back(AssemblyRefusal::questions_need_a_day);
    }
    return missing;
}

Result<Done> convene(const Acting& acting, const Seen& seen) {
    const Instant now = acting.services.clock.now();
    if (seen.meeting.state != State::draft) return AssemblyRefusal::not_a_draft;
    const auto missing = obstacles_to_convening(acting.tx, seen, now);
    if (!missing.empty()) return missing.front();
    const auto people =
        people_of(acting.tx, seen.body, locale::local_date(now, {seen.meeting.time_zone}));
    if (!people) return people.refusal();
    Meeting meeting = seen.meeting;
    freeze_rules(meeting, seen.body);
    meeting.people = std::ssize(*people);
    if (!freeze_meeting(acting.tx, meeting)) return AssemblyRefusal::not_a_draft;
    for (const AccountId account : *people) {
        insert_convened(acting.tx, meeting.meeting_id, {account, {}});
    }
    insert_step(acting.tx,
                {meeting.meeting_id, StepKind::convened, acting.origin.account, acting.origin.at});
    jobs::enqueue(acting.tx, TellConvened{.meeting = meeting.meeting_id}, {.run_at = now});
    journal::emit(acting.tx, acting.origin, MeetingConvened{meeting.meeting_id, meeting.people},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> cancel(const Acting& acting, const Seen& seen, std::string_view why) {
    const MeetingId id = seen.meeting.meeting_id;
    if (!cancel_meeting(acting.tx, id, why)) return AssemblyRefusal::cancelled_too_late;
    insert_step(acting.tx, {id, StepKind::cancelled, acting.origin.account, acting.origin.at});
    if (seen.meeting.state == State::convened) {
        jobs::enqueue(acting.tx, TellConvened{.meeting = id, .what = Told::cancelled},
                      {.run_at = acting.origin.at});
    }
    journal::emit(acting.tx, acting.origin, MeetingCancelled{id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::assemblies
