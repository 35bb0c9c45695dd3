#include "quiet.hpp"

#include "agora/circles/events.hpp"
#include "agora/circles/working.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/web/settings.hpp"
#include "care.hpp"
#include "letters.hpp"
#include "member_store.hpp"
#include "quiet_store.hpp"
#include "refusals.hpp"

namespace agora::circles {

void ask_the_quiet(const Acting& acting) {
    const std::chrono::weeks quiet{acting.services.settings.number("circles.quiet_weeks")};
    for (const Circle& circle : list_quiet(acting.tx, acting.origin.at - quiet)) {
        if (!insert_alarm(acting.tx, {circle.circle_id, acting.origin.at})) continue;
        for (const Membership& animator : list_animators(acting.tx, circle.circle_id)) {
            mail_quiet(acting, circle, animator.account_id);
        }
    }
}

Result<Done> say_it_goes_on(const Acting& acting, const Circle& circle) {
    if (!find_alarm(acting.tx, circle.circle_id)) return CircleRefusal::group_not_quiet;
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    return Done{};
}

Result<Done> merge(const Acting& acting, const Circle& circle, CircleId into) {
    const auto other = find_circle(acting.tx, into);
    const bool takes_in = other && other->circle_id != circle.circle_id &&
                          other->state != State::closed && other->state != State::proposed &&
                          !find_parent(acting.tx, into);  // a part takes from its whole alone
    if (!takes_in) return Refusal{CircleRefusal::merger_impossible, "into"};
    if (const auto closed = change_state(acting, circle, State::closed); !closed) {
        return closed.refusal();
    }
    insert_merger(acting.tx, {circle.circle_id, into, acting.origin.at});
    jobs::enqueue(acting.tx, TellMerged{circle.circle_id}, {.run_at = acting.origin.at});
    return Done{};
}

void tell_merged(const Acting& acting, CircleId id) {
    const auto circle = find_circle(acting.tx, id);
    const auto merger = find_merger(acting.tx, id);
    if (!circle || !merger || !mark_told(acting.tx, id)) return;
    const auto into = find_circle(acting.tx, merger->into_id);
    if (!into) return;
    for (const AccountId account : list_accounts(acting.tx, id)) {
        if (!find_membership(acting.tx, into->circle_id, account)) {
            mail_merged(acting, *circle, *into, account);
        }
    }
}

}  // namespace agora::circles
