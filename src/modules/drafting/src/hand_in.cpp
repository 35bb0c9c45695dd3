#include "hand_in.hpp"

#include "refusals.hpp"

namespace agora::drafting {
namespace {

Result<Done> check(const Seen& seen) {
    if (!seen.secretary) return DraftRefusal::not_its_secretary;
    if (seen.standing.circle.state == circles::State::closed) return DraftRefusal::group_has_ended;
    return Done{};
}

void put(const Acting& acting, Draft& draft, State state) {
    draft.state = state;
    draft.changed_at = acting.origin.at;
    update_draft(acting.tx, draft);
    journal::emit(acting.tx, acting.origin, DraftChanged{draft.draft_id, state});
}

}  // namespace

Result<Done> hand_in(const Acting& acting, Seen seen) {
    if (const auto may = check(seen); !may) return may;
    if (seen.draft.state != State::writing) return DraftRefusal::not_being_written;
    const auto words = find_version(acting.tx, seen.draft.draft_id, seen.draft.version);
    if (!words || words->context.empty()) return DraftRefusal::context_missing;
    seen.draft.handed_in_by = acting.origin.account;
    seen.draft.handed_in_at = acting.origin.at;
    seen.draft.answer.clear();
    put(acting, seen.draft, State::handed_in);
    return Done{};
}

Result<Done> take_back(const Acting& acting, Seen seen) {
    if (const auto may = check(seen); !may) return may;
    if (seen.draft.state != State::handed_in) return DraftRefusal::not_handed_in;
    seen.draft.handed_in_at.reset();
    put(acting, seen.draft, State::writing);
    return Done{};
}

Result<Done> give_up(const Acting& acting, Seen seen) {
    if (const auto may = check(seen); !may) return may;
    if (seen.draft.state != State::writing) return DraftRefusal::not_being_written;
    put(acting, seen.draft, State::given_up);
    return Done{};
}

Result<Done> go_on(const Acting& acting, Seen seen) {
    if (const auto may = check(seen); !may) return may;
    if (seen.draft.state != State::given_up) return DraftRefusal::not_given_up;
    put(acting, seen.draft, State::writing);
    return Done{};
}

}  // namespace agora::drafting
