#include "answer.hpp"

#include "case_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::requests {

Result<Done> answer(const Acting& acting, Seen seen, State to, std::string body) {
    Case& row = seen.row;
    if (row.state == State::withdrawn) return RequestRefusal::case_has_ended;
    if (to == State::waiting || to == State::withdrawn) {
        return Refusal{RequestRefusal::state_unknown, "state"};
    }
    row.state = to;
    row.handled_by = acting.origin.account;
    row.changed_at = acting.origin.at;
    if (!row.first_answer_at) row.first_answer_at = acting.origin.at;
    update_case(acting.tx, row);
    insert_entry(acting.tx, {.case_id = row.case_id,
                             .place = next_place(acting.tx, row.case_id),
                             .body = body,
                             .state = to,
                             .by_team = true,
                             .written_by = acting.origin.account,
                             .written_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, CaseAnswered{row.case_id, to}, journal::Audit::yes);
    mail_answered(acting, seen.standing.circle, row, body);
    return Done{};
}

}  // namespace agora::requests
