#include "ask.hpp"

#include "agora/circles/activity.hpp"
#include "agora/locale/working_hours.hpp"
#include "agora/web/settings.hpp"
#include "case_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::requests {
namespace {

constexpr std::int64_t kMostOpen = 20;

Instant due_after(const Acting& acting) {
    const auto days = acting.services.settings.number("requests.working_days");
    return locale::after_working_time(acting.origin.at, locale::kWorkingDay * days);
}

bool has_ended(State state) {
    return state != State::waiting && state != State::answered;
}

}  // namespace

bool may_continue(const access::Actor& actor, const Seen& seen) {
    return seen.standing.looks_after ||
           (seen.standing.member && actor.account == seen.row.asked_by);
}

Result<std::int64_t> ask(const Acting& acting, const circles::Standing& standing, Asked asked,
                         Date today) {
    if (!standing.looks_after) return RequestRefusal::not_its_animator;
    if (standing.circle.state == circles::State::closed) return RequestRefusal::group_has_ended;
    if (asked.needed_on && *asked.needed_on < today) {
        return Refusal{RequestRefusal::day_not_ahead, "needed_on"};
    }
    if (count_open_of(acting.tx, standing.circle.circle_id) >= kMostOpen) {
        return Refusal{RequestRefusal::too_many_open, "subject"};
    }
    const Case row{.case_id = acting.tx.new_id<CaseId>(),
                   .number = next_number(acting.tx),
                   .circle_id = standing.circle.circle_id,
                   .need = asked.need,
                   .language = std::move(asked.language),
                   .subject = std::move(asked.subject),
                   .needed_on = asked.needed_on,
                   .due_at = due_after(acting),
                   .asked_by = acting.origin.account,
                   .asked_at = acting.origin.at,
                   .first_answer_at = {},
                   .handled_by = {},
                   .changed_at = acting.origin.at};
    insert_case(acting.tx, row);
    insert_entry(acting.tx, {.case_id = row.case_id,
                             .body = std::move(asked.body),
                             .written_by = acting.origin.account,
                             .written_at = acting.origin.at});
    circles::note_activity(acting.tx, row.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, CaseAsked{row.case_id});
    mail_team(acting, standing.circle, row);
    return row.number;
}

Result<Done> write_again(const Acting& acting, Seen seen, std::string body) {
    Case& row = seen.row;
    if (row.state == State::withdrawn || seen.standing.circle.state == circles::State::closed) {
        return RequestRefusal::case_has_ended;
    }
    if (row.state != State::waiting) row.due_at = due_after(acting);
    row.state = State::waiting;
    row.changed_at = acting.origin.at;
    update_case(acting.tx, row);
    insert_entry(acting.tx, {.case_id = row.case_id,
                             .place = next_place(acting.tx, row.case_id),
                             .body = std::move(body),
                             .state = row.state,
                             .written_by = acting.origin.account,
                             .written_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, CaseContinued{row.case_id});
    if (row.handled_by) mail_handler(acting, seen.standing.circle, row);
    return Done{};
}

Result<Done> take_back(const Acting& acting, Seen seen) {
    if (has_ended(seen.row.state)) return RequestRefusal::case_has_ended;
    seen.row.state = State::withdrawn;
    seen.row.changed_at = acting.origin.at;
    update_case(acting.tx, seen.row);
    journal::emit(acting.tx, acting.origin, CaseContinued{seen.row.case_id});
    return Done{};
}

}  // namespace agora::requests
