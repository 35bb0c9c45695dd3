#include "care.hpp"

#include "agora/circles/events.hpp"
#include "agora/members/groups.hpp"
#include "agora/locale/formats.hpp"
#include "letters.hpp"
#include "member_store.hpp"
#include "quiet_store.hpp"
#include "refusals.hpp"
#include "tasks.hpp"
#include "working.hpp"
#include "working_store.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

/// Mates are those of groups that have not ended.
void keep_mates(const Acting& acting, const Circle& circle) {
    const std::int64_t group = circle.circle_id.value();
    if (circle.state == State::closed) return members::dissolve_group(acting.tx, group);
    for (const AccountId account : list_accounts(acting.tx, circle.circle_id)) {
        members::enter_group(acting.tx, account, group);
    }
}

void enter(const Acting& acting, Circle& circle, State state) {
    const bool was_closed = circle.state == State::closed;
    circle.state = state;
    circle.state_since = acting.origin.at;
    update_circle(acting.tx, circle);
    if (was_closed || state == State::closed) keep_mates(acting, circle);
    if (was_closed) delete_merger(acting.tx, circle.circle_id);
    begin_tasks(acting.tx, circle, locale::local_date(acting.origin.at, {}));
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    delete_alarm(acting.tx, circle.circle_id);
    journal::emit(acting.tx, acting.origin, CircleStateChanged{circle.circle_id, state});
}

bool is_only_animator(const Acting& acting, const Circle& circle) {
    return circle.state != State::closed && list_animators(acting.tx, circle.circle_id).size() == 1;
}

}  // namespace

std::vector<State> next_states(State state) {
    switch (state) {
        case State::proposed:
            return {State::closed};
        case State::starting:
            return {State::active, State::closed};
        case State::active:
            return {State::sleeping, State::closed};
        case State::sleeping:
            return {State::active, State::closed};
        case State::closed:
            return {State::starting};
    }
    return {};
}

Result<Done> change_state(const Acting& acting, Circle circle, State to) {
    const auto possible = next_states(circle.state);
    if (std::ranges::find(possible, to) == possible.end()) return CircleRefusal::state_impossible;
    const auto whole = find_parent(acting.tx, circle.circle_id);
    if (to != State::closed && whole && whole->state == State::closed) {
        return CircleRefusal::state_impossible;
    }
    enter(acting, circle, to);
    if (to != State::closed) return Done{};
    delete_all_interest(acting.tx, circle.circle_id);
    for (Circle& part : list_parts(acting.tx, circle.circle_id)) {
        if (part.state != State::closed) enter(acting, part, State::closed);
    }
    return Done{};
}

void open_proposed(const Acting& acting, Circle circle) {
    enter(acting, circle, State::starting);
    for (const AccountId interested : list_interested(acting.tx, circle.circle_id)) {
        if (!find_membership(acting.tx, circle.circle_id, interested)) {
            mail_opened(acting, circle, interested);
        }
    }
    delete_all_interest(acting.tx, circle.circle_id);
}

void close_lapsed(const Acting& acting, Circle circle) {
    enter(acting, circle, State::closed);
    for (const Membership& animator : list_animators(acting.tx, circle.circle_id)) {
        mail_lapsed(acting, circle, animator.account_id);
    }
    delete_all_interest(acting.tx, circle.circle_id);
}

Result<Done> name_animator(const Acting& acting, const Circle& circle, AccountId account,
                           Date until) {
    auto membership = find_membership(acting.tx, circle.circle_id, account);
    if (!membership) return CircleRefusal::not_a_member;
    const bool longer = membership->role == Role::animator;
    if (longer && membership->term_until == until) return CircleRefusal::animator_already;
    membership->role = Role::animator;
    membership->term_until = until;
    update_member(acting.tx, *membership);
    delete_guest(acting.tx, circle.circle_id, account);  // who animates is no guest any more
    journal::emit(acting.tx, acting.origin, AnimatorNamed{circle.circle_id, account},
                  journal::Audit::yes);
    if (!longer && account != acting.origin.account) mail_named(acting, circle, account, until);
    return Done{};
}

Result<Done> end_animator(const Acting& acting, const Circle& circle, AccountId account) {
    auto membership = find_membership(acting.tx, circle.circle_id, account);
    if (!membership || membership->role != Role::animator) return CircleRefusal::not_an_animator;
    if (is_only_animator(acting, circle)) return CircleRefusal::last_animator;
    membership->role = Role::member;
    membership->term_until = {};
    update_member(acting.tx, *membership);
    journal::emit(acting.tx, acting.origin, AnimatorEnded{circle.circle_id, account},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> remove_member(const Acting& acting, const Circle& circle, AccountId account,
                           std::string_view reason) {
    const auto membership = find_membership(acting.tx, circle.circle_id, account);
    if (!membership) return CircleRefusal::not_a_member;
    if (membership->role == Role::animator && is_only_animator(acting, circle)) {
        return CircleRefusal::last_animator;
    }
    if (is_needed_in_parts(acting.tx, circle.circle_id, account)) {
        return CircleRefusal::last_animator_of_part;
    }
    delete_member(acting.tx, circle.circle_id, account);
    members::leave_group(acting.tx, account, circle.circle_id.value());
    journal::emit(acting.tx, acting.origin, MemberRemoved{circle.circle_id, account},
                  journal::Audit::yes);
    end_ties(acting, circle.circle_id, account);
    mail_removed(acting, circle, account, reason);
    return Done{};
}

}  // namespace agora::circles
