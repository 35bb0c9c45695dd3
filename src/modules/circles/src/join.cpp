#include "join.hpp"

#include "agora/circles/activity.hpp"
#include "agora/circles/events.hpp"
#include "agora/members/groups.hpp"
#include "agora/web/settings.hpp"
#include "care.hpp"
#include "letters.hpp"
#include "member_store.hpp"
#include "refusals.hpp"
#include "working.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

bool takes_in(State state) {
    return state == State::starting || state == State::active || state == State::sleeping;
}

/// A place of the kind is free, or is made free by leaving another.
Result<Done> make_room(const Acting& acting, const Circle& circle, const Joining& wanted) {
    if (!fault_of_limit(acting.tx, acting.services, acting.origin.account, circle.kind))
        return Done{};
    const auto limit = limit_of(acting.services, circle.kind);
    const auto present = of_kind(acting.tx, acting.origin.account, circle.kind);
    const auto chosen = std::ranges::find_if(
        present, [&](const Circle& one) { return wanted.leave == one.circle_id; });
    if (chosen == present.end()) {
        return Refusal{CircleRefusal::limit_reached, "leave", {{"limit", std::to_string(*limit)}}};
    }
    return leave(acting, *chosen);
}

void let_in(const Acting& acting, const Circle& circle, AccountId account,
            std::int64_t charter_version, bool shown) {
    insert_member(acting.tx, {.circle_id = circle.circle_id,
                              .account_id = account,
                              .role = Role::member,
                              .term_until = {},
                              .charter_version = charter_version,
                              .shown = shown,
                              .joined_at = acting.origin.at});
    members::enter_group(acting.tx, account, circle.circle_id.value());
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, MemberJoined{circle.circle_id, account});
}

}  // namespace

std::optional<Refusal> fault_of_limit(db::ReadTx& tx, const web::Services& services,
                                      AccountId account, Kind kind) {
    const auto limit = limit_of(services, kind);
    if (!limit || std::ssize(of_kind(tx, account, kind)) < *limit) return std::nullopt;
    return Refusal{CircleRefusal::networks_full, "kind", {{"limit", std::to_string(*limit)}}};
}

std::optional<std::int64_t> limit_of(const web::Services& services, Kind kind) {
    if (kind == Kind::profession) return services.settings.number("circles.most_profession");
    if (kind == Kind::sector) return services.settings.number("circles.most_sector");
    return std::nullopt;
}

std::vector<Circle> of_kind(db::ReadTx& tx, AccountId account, Kind kind) {
    std::vector<Circle> found;
    for (const Membership& membership : memberships_of(tx, account)) {
        auto circle = find_circle(tx, membership.circle_id);
        if (circle && circle->kind == kind && circle->state != State::closed) {
            found.push_back(std::move(*circle));
        }
    }
    return found;
}

Result<Joined> join(const Acting& acting, const Circle& circle, const Joining& wanted) {
    const AccountId account = acting.origin.account;
    if (!takes_in(circle.state)) return CircleRefusal::group_not_open;
    if (find_membership(acting.tx, circle.circle_id, account)) return CircleRefusal::member_already;
    if (!is_in_parent(acting.tx, circle.circle_id, account)) {
        return CircleRefusal::not_in_the_whole_group;
    }
    if (find_request(acting.tx, circle.circle_id, account)) return CircleRefusal::request_waits;
    if (circle.charter_version > 0) {
        if (wanted.charter_seen != circle.charter_version) return CircleRefusal::charter_changed;
        if (!wanted.accepts_charter) {
            return Refusal{CircleRefusal::charter_not_accepted, "accept"};
        }
    }
    delete_interest(acting.tx, circle.circle_id, account);
    if (circle.openness == Openness::on_request) {
        insert_request(acting.tx, {circle.circle_id, account, wanted.words, circle.charter_version,
                                   wanted.shown, acting.origin.at});
        mail_request_came(acting, circle);
        return Joined::asked;
    }
    if (const auto room = make_room(acting, circle, wanted); !room) return room.refusal();
    let_in(acting, circle, account, circle.charter_version, wanted.shown);
    return Joined::member;
}

Result<Done> leave(const Acting& acting, const Circle& circle) {
    const auto own = find_membership(acting.tx, circle.circle_id, acting.origin.account);
    if (!own) return CircleRefusal::not_a_member;
    const bool last = own->role == Role::animator && circle.state != State::closed &&
                      list_animators(acting.tx, circle.circle_id).size() == 1;
    if (last) return CircleRefusal::last_animator;
    if (is_needed_in_parts(acting.tx, circle.circle_id, acting.origin.account)) {
        return CircleRefusal::last_animator_of_part;
    }
    delete_member(acting.tx, circle.circle_id, acting.origin.account);
    members::leave_group(acting.tx, acting.origin.account, circle.circle_id.value());
    journal::emit(acting.tx, acting.origin, MemberLeft{circle.circle_id, acting.origin.account});
    end_ties(acting, circle.circle_id, acting.origin.account);
    return Done{};
}

Result<Done> accept_charter(const Acting& acting, const Circle& circle) {
    auto own = find_membership(acting.tx, circle.circle_id, acting.origin.account);
    if (!own) return CircleRefusal::not_a_member;
    own->charter_version = circle.charter_version;
    update_member(acting.tx, *own);
    return Done{};
}

Result<Done> choose_shown(const Acting& acting, const Circle& circle, bool shown) {
    auto own = find_membership(acting.tx, circle.circle_id, acting.origin.account);
    if (!own) return CircleRefusal::not_a_member;
    own->shown = shown;
    update_member(acting.tx, *own);
    return Done{};
}

Result<Done> declare_interest(const Acting& acting, const Circle& circle) {
    if (circle.state == State::closed) return CircleRefusal::group_not_open;
    if (circle.state != State::proposed) return CircleRefusal::group_is_open;
    if (insert_interest(acting.tx, circle.circle_id, acting.origin.account, acting.origin.at)) {
        journal::emit(acting.tx, acting.origin, InterestDeclared{circle.circle_id});
    }
    if (count_interest_of(acting.tx, circle.circle_id) >= circle.interest_needed) {
        open_proposed(acting, circle);
    }
    return Done{};
}

Result<Done> withdraw_interest(const Acting& acting, const Circle& circle) {
    if (circle.state != State::proposed) return CircleRefusal::group_is_open;
    delete_interest(acting.tx, circle.circle_id, acting.origin.account);
    return Done{};
}

Result<Done> accept_request(const Acting& acting, const Circle& circle, AccountId account) {
    const auto request = find_request(acting.tx, circle.circle_id, account);
    if (!request) return CircleRefusal::request_not_found;
    if (!takes_in(circle.state)) return CircleRefusal::group_not_open;
    if (!is_in_parent(acting.tx, circle.circle_id, account)) {
        return CircleRefusal::not_in_the_whole_group;
    }
    if (const auto full = fault_of_limit(acting.tx, acting.services, account, circle.kind))
        return *full;
    delete_request(acting.tx, circle.circle_id, account);
    let_in(acting, circle, account, request->charter_version, request->shown);
    mail_request_accepted(acting, circle, account);
    return Done{};
}

Result<Done> refuse_request(const Acting& acting, const Circle& circle, AccountId account,
                            std::string_view reason) {
    if (!find_request(acting.tx, circle.circle_id, account)) {
        return CircleRefusal::request_not_found;
    }
    delete_request(acting.tx, circle.circle_id, account);
    mail_request_refused(acting, circle, account, reason);
    return Done{};
}

Result<Done> withdraw_request(const Acting& acting, const Circle& circle) {
    if (!delete_request(acting.tx, circle.circle_id, acting.origin.account)) {
        return CircleRefusal::request_not_found;
    }
    return Done{};
}

}  // namespace agora::circles
