#include "working.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/circles/events.hpp"
#include "agora/circles/working_events.hpp"
#include "agora/members/groups.hpp"
#include "found.hpp"
#include "letters.hpp"
#include "member_store.hpp"
#include "refusals.hpp"
#include "working_store.hpp"

namespace agora::circles {
namespace {

constexpr std::chrono::days kLongestMandate{3 * 366};
constexpr std::chrono::days kLongestOffice{4 * 366};

}  // namespace

Result<Done> write_mandate(const Acting& acting, const Circle& circle, Mandate mandate,
                           std::int64_t seen, Date today) {
    if (circle.state == State::closed) return CircleRefusal::group_not_open;
    const auto before = find_mandate(acting.tx, circle.circle_id);
    if ((before ? before->version : 0) != seen) return CircleRefusal::changed_meanwhile;
    const bool same_day = before && before->until_day == mandate.until_day;
    if (mandate.until_day && !same_day && *mandate.until_day <= today) {
        return Refusal{CircleRefusal::day_not_ahead, "until_day"};
    }
    if (mandate.until_day && *mandate.until_day > today + kLongestMandate) {
        return Refusal{CircleRefusal::mandate_too_long, "until_day"};
    }
    mandate.circle_id = circle.circle_id;
    mandate.version = seen + 1;
    mandate.asked = std::string{trimmed(mandate.asked)};
    mandate.asked_by = std::string{trimmed(mandate.asked_by)};
    mandate.written_by = acting.origin.account;
    mandate.written_at = acting.origin.at;
    if (same_day && before->asked == mandate.asked && before->asked_by == mandate.asked_by) {
        return Done{};
    }
    insert_mandate(acting.tx, mandate);
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, MandateChanged{circle.circle_id});
    return Done{};
}

Result<Done> name_office(const Acting& acting, const Circle& circle, AccountId account,
                         Office office, Date until, Date today) {
    if (circle.state == State::closed) return CircleRefusal::group_not_open;
    if (!find_membership(acting.tx, circle.circle_id, account)) {
        return Refusal{CircleRefusal::not_of_the_group, "account"};
    }
    if (until <= today) return Refusal{CircleRefusal::day_not_ahead, "until"};
    if (until > today + kLongestOffice) return Refusal{CircleRefusal::office_too_long, "until"};
    const bool goes_on = holds_office(acting.tx, circle.circle_id, account, office, today);
    put_office(acting.tx, {circle.circle_id, account, office, until, acting.origin.at});
    journal::emit(acting.tx, acting.origin, OfficeNamed{circle.circle_id, account, office},
                  journal::Audit::yes);
    if (!goes_on && account != acting.origin.account) {
        mail_office(acting, circle, account, office, until);
    }
    return Done{};
}

Result<Done> end_office(const Acting& acting, const Circle& circle, AccountId account,
                        Office office) {
    if (!delete_office(acting.tx, circle.circle_id, account, office)) {
        return CircleRefusal::no_such_office;
    }
    journal::emit(acting.tx, acting.origin, OfficeEnded{circle.circle_id, account, office},
                  journal::Audit::yes);
    return Done{};
}

Result<Circle> found_part(const Acting& acting, const Circle& parent, const Part& wanted,
                          Language language, Date today) {
    if (find_parent(acting.tx, parent.circle_id)) return CircleRefusal::part_of_a_part;
    if (parent.state == State::closed || parent.state == State::proposed) {
        return CircleRefusal::group_not_open;
    }
    if (!find_membership(acting.tx, parent.circle_id, acting.origin.account)) {
        return CircleRefusal::not_in_the_whole_group;
    }
    auto part = found(acting,
                      {.kind = Kind::working,
                       .language = language,
                       .words = {.name = wanted.name,
                                 .summary = wanted.summary,
                                 .goal = wanted.goal,
                                 .criteria = wanted.criteria,
                                 .means = {},
                                 .charter = {}},
                       .facts = {.openness = Openness::open, .place = parent.place, .website = {}},
                       .interest_until = {}},
                      today);
    if (!part) return part;
    insert_part(acting.tx, part->circle_id, parent.circle_id);
    note_activity(acting.tx, parent.circle_id, acting.origin.at);
    return part;
}

bool is_in_parent(db::ReadTx& tx, CircleId circle, AccountId account) {
    const auto parent = find_parent(tx, circle);
    return !parent || find_membership(tx, parent->circle_id, account);
}

bool is_needed_in_parts(db::ReadTx& tx, CircleId circle, AccountId account) {
    for (const Circle& part : list_parts(tx, circle)) {
        if (part.state == State::closed) continue;
        const auto own = find_membership(tx, part.circle_id, account);
        if (!own || own->role != Role::animator) continue;
        if (list_animators(tx, part.circle_id).size() == 1) return true;
    }
    return false;
}

void end_ties(const Acting& acting, CircleId circle, AccountId account) {
    delete_offices_of(acting.tx, circle, account);
    delete_guest(acting.tx, circle, account);
    delete_declared(acting.tx, circle, account);
    for (const Circle& part : list_parts(acting.tx, circle)) {
        if (!delete_member(acting.tx, part.circle_id, account)) continue;
        members::leave_group(acting.tx, account, part.circle_id.value());
        journal::emit(acting.tx, acting.origin, MemberLeft{part.circle_id, account});
        end_ties(acting, part.circle_id, account);
    }
}

std::vector<AccountId> secretaries_of(db::ReadTx& tx, CircleId circle, Date today) {
    std::vector<AccountId> found;
    for (const OfficeHolder& holder : list_office_holders(tx, circle, today)) {
        if (holder.office == Office::secretary) found.push_back(holder.account_id);
    }
    if (!found.empty()) return found;
    for (const Membership& animator : list_animators(tx, circle)) {
        found.push_back(animator.account_id);
    }
    return found;
}

std::vector<AccountId> list_people_in(db::ReadTx& tx, CircleId circle) {
    return list_accounts(tx, circle);
}

void put_whole_mandate(db::WriteTx& tx, Mandate mandate) {
    const auto before = find_mandate(tx, mandate.circle_id);
    mandate.version = before ? before->version + 1 : 1;
    insert_mandate(tx, mandate);
}

void put_whole_office(db::WriteTx& tx, const OfficeHolder& holder) {
    put_office(tx, holder);
}

void put_whole_part(db::WriteTx& tx, CircleId circle, CircleId parent) {
    insert_part(tx, circle, parent);
}

}  // namespace agora::circles
