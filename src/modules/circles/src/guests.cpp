#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/circles/events.hpp"
#include "agora/circles/working_events.hpp"
#include "agora/members/groups.hpp"
#include "agora/members/reach.hpp"
#include "letters.hpp"
#include "member_store.hpp"
#include "refusals.hpp"
#include "working.hpp"
#include "working_store.hpp"

namespace agora::circles {
namespace {

constexpr std::chrono::days kLongestStay{366};
/// Of one group, with those who have not answered.
constexpr std::size_t kMostGuests = 50;

/// The number in ".../members/12"; nothing for a name.
std::optional<AccountId> page_in(std::string_view typed) {
    constexpr std::string_view kFolder = "/members/";
    const auto at = typed.rfind(kFolder);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view rest = typed.substr(at + kFolder.size());
    return parse_id<AccountId>(rest.substr(0, rest.find_first_of("/?#-")));
}

Result<AccountId> meant(const Acting& acting, std::string_view typed, Date today) {
    const Refusal unknown{CircleRefusal::nobody_called_so, "who"};
    if (const auto page = page_in(typed)) {
        if (!members::reachable_name(acting.tx, *page, today)) return unknown;
        return *page;
    }
    const auto found = members::reachable_called(acting.tx, typed, today);
    if (found.empty()) return unknown;
    if (found.size() > 1) return Refusal{CircleRefusal::several_called_so, "who"};
    return found.front();
}

bool takes_in(State state) {
    return state == State::starting || state == State::active || state == State::sleeping;
}

/// Out of the group at the end of the time.
void put_out(const Acting& acting, const Circle& circle, AccountId account) {
    if (delete_member(acting.tx, circle.circle_id, account)) {
        members::leave_group(acting.tx, account, circle.circle_id.value());
        journal::emit(acting.tx, acting.origin, MemberLeft{circle.circle_id, account});
    }
    end_ties(acting, circle.circle_id, account);
}

}  // namespace

Result<Done> invite_guest(const Acting& acting, const Circle& circle, const Inviting& wanted,
                          Date today) {
    if (find_parent(acting.tx, circle.circle_id)) return CircleRefusal::guests_of_the_whole_group;
    if (!takes_in(circle.state)) return CircleRefusal::group_not_open;
    if (!wanted.until || *wanted.until <= today) {
        return Refusal{CircleRefusal::day_not_ahead, "until"};
    }
    if (*wanted.until > today + kLongestStay) return Refusal{CircleRefusal::day_too_far, "until"};
    const auto account = meant(acting, trimmed(wanted.who), today);
    if (!account) return account.refusal();
    const bool kept_from =
        members::is_kept_from(acting.tx, acting.services, acting.origin.account, *account);
    if (kept_from) return Refusal{CircleRefusal::nobody_called_so, "who"};
    const auto before = find_guest(acting.tx, circle.circle_id, *account);
    const bool in = find_membership(acting.tx, circle.circle_id, *account).has_value();
    if (in && !before) return Refusal{CircleRefusal::in_already, "who"};
    if (!before && list_guests(acting.tx, circle.circle_id).size() >= kMostGuests) {
        return Refusal{
            CircleRefusal::too_many_guests, "who", {{"most", std::to_string(kMostGuests)}}};
    }
    const Guest guest{.circle_id = circle.circle_id,
                      .account_id = *account,
                      .invited_as = wanted.as,
                      .subject = std::string{trimmed(wanted.subject)},
                      .term_until = *wanted.until,
                      .invited_at = acting.origin.at,
                      .accepted_at = before ? before->accepted_at : std::nullopt};
    put_guest(acting.tx, guest);
    journal::emit(acting.tx, acting.origin, GuestInvited{circle.circle_id, *account},
                  journal::Audit::yes);
    if (!in) mail_invited(acting, circle, guest);
    return Done{};
}

Result<Done> accept_invitation(const Acting& acting, const Circle& circle, Date today) {
    const AccountId account = acting.origin.account;
    auto guest = find_guest(acting.tx, circle.circle_id, account);
    if (!guest || guest->accepted_at || guest->term_until < today) {
        return CircleRefusal::invitation_not_found;
    }
    if (!takes_in(circle.state)) return CircleRefusal::group_not_open;
    guest->accepted_at = acting.origin.at;
    delete_request(acting.tx, circle.circle_id, account);
    const bool entered = insert_member(acting.tx, {.circle_id = circle.circle_id,
                                                   .account_id = account,
                                                   .role = Role::member,
                                                   .term_until = {},
                                                   .charter_version = circle.charter_version,
                                                   .shown = true,
                                                   .joined_at = acting.origin.at});
    if (!entered) {
        delete_guest(acting.tx, circle.circle_id, account);
        return CircleRefusal::member_already;
    }
    put_guest(acting.tx, *guest);
    members::enter_group(acting.tx, account, circle.circle_id.value());
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, MemberJoined{circle.circle_id, account});
    return Done{};
}

Result<Done> decline_invitation(const Acting& acting, const Circle& circle) {
    const auto guest = find_guest(acting.tx, circle.circle_id, acting.origin.account);
    if (!guest || guest->accepted_at) return CircleRefusal::invitation_not_found;
    delete_guest(acting.tx, circle.circle_id, acting.origin.account);
    return Done{};
}

Result<Done> end_guest(const Acting& acting, const Circle& circle, AccountId account) {
    const auto guest = find_guest(acting.tx, circle.circle_id, account);
    if (!guest) return CircleRefusal::invitation_not_found;
    if (is_needed_in_parts(acting.tx, circle.circle_id, account)) {
        return CircleRefusal::last_animator_of_part;
    }
    if (guest->accepted_at) {
        put_out(acting, circle, account);
        mail_stay_ended(acting, circle, account);
    } else {
        delete_guest(acting.tx, circle.circle_id, account);
    }
    journal::emit(acting.tx, acting.origin, GuestEnded{circle.circle_id, account},
                  journal::Audit::yes);
    return Done{};
}

void end_guests_whose_day_passed(const Acting& acting, Date today) {
    for (const Guest& guest : list_guests_until(acting.tx, today)) {
        const auto circle = find_circle(acting.tx, guest.circle_id);
        if (!circle || !guest.accepted_at) {
            delete_guest(acting.tx, guest.circle_id, guest.account_id);
        } else if (!is_needed_in_parts(acting.tx, guest.circle_id, guest.account_id)) {
            put_out(acting, *circle, guest.account_id);
            mail_stay_ended(acting, *circle, guest.account_id);
        }
    }
}

}  // namespace agora::circles
