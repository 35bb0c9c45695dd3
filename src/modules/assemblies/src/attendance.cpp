#include "attendance.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

Refusal too_many_held(const Seen& seen, const std::string& field) {
    return Refusal{
        AssemblyRefusal::proxies_too_many, field, {{"most", std::to_string(seen.body.proxies)}}};
}

Result<AccountId> holder_of(const Acting& acting, const Seen& seen, AccountId giver,
                            const Coming& coming) {
    if (coming.manner != Manner::proxy) return AccountId{};
    if (seen.body.proxies == 0) return Refusal{AssemblyRefusal::proxies_none, "manner"};
    const MeetingId meeting = seen.meeting.meeting_id;
    if (count_held(acting.tx, meeting, giver) > 0) {
        return Refusal{AssemblyRefusal::holds_proxies, "manner"};
    }
    const auto account = accounts::find_account_by_mail(acting.tx, trimmed(coming.holder));
    if (!account || !find_convened(acting.tx, meeting, account->account_id)) {
        return Refusal{AssemblyRefusal::holder_unknown, "holder"};
    }
    const AccountId holder = account->account_id;
    if (holder == giver) return Refusal{AssemblyRefusal::holder_is_oneself, "holder"};
    const auto line = find_attendee(acting.tx, meeting, holder);
    if (line && line->manner == Manner::proxy) {
        return Refusal{AssemblyRefusal::holder_is_represented, "holder"};
    }
    const auto own = find_attendee(acting.tx, meeting, giver);
    // The line of who is absent does not count any more: it takes a place again.
    const bool same = own && own->presence != Presence::absent && own->manner == Manner::proxy &&
                      own->holder == holder;
    if (!same && count_held(acting.tx, meeting, holder) >= seen.body.proxies) {
        return too_many_held(seen, "holder");
    }
    return holder;
}

/// Tells who represents somebody since, and who does no longer.
void tell_holders(const Acting& acting, const Meeting& meeting, AccountId giver, AccountId before,
                  AccountId after) {
    if (before == after) return;
    if (before && before != acting.origin.account) {
        tell_of_proxy_gone(acting, meeting, giver, before);
    }
    if (after && after != acting.origin.account) tell_of_proxy(acting, meeting, giver, after);
}

/// Why a proxy can't be checked: it would take a place that is taken, or nobody is there to hold it.
std::optional<Refusal> fault_of_proxy(const Acting& acting, const Seen& seen,
                                      const Attendee& line) {
    if (line.manner != Manner::proxy) return std::nullopt;
    const MeetingId meeting = seen.meeting.meeting_id;
    if (line.presence == Presence::absent &&
        count_held(acting.tx, meeting, line.holder) >= seen.body.proxies) {
        return too_many_held(seen, "");
    }
    if (seen.meeting.state != State::open) return std::nullopt;
    const auto holder = find_attendee(acting.tx, meeting, line.holder);
    const bool there = holder && holder->presence == Presence::checked &&
                       (holder->manner == Manner::in_person || holder->manner == Manner::remote);
    if (!there) return Refusal{AssemblyRefusal::holder_not_there};
    return std::nullopt;
}

/// A check that is taken back is on record as the check was.
void put_absent(const Acting& acting, Attendee line) {
    const bool checked = line.presence == Presence::checked;
    line.presence = Presence::absent;
    line.checked_by = acting.origin.account;
    line.checked_at = acting.origin.at;
    update_attendee(acting.tx, line);
    if (!checked) return;
    journal::emit(acting.tx, acting.origin, AttendeeUnchecked{line.meeting_id, line.account_id},
                  journal::Audit::yes);
}

/// Puts or changes the line of somebody who is not checked.
Result<Done> put_line(const Acting& acting, const Seen& seen, Attendee attendee,
                      const Coming& coming) {
    const auto holder = holder_of(acting, seen, attendee.account_id, coming);
    if (!holder) return holder.refusal();
    attendee.meeting_id = seen.meeting.meeting_id;
    attendee.manner = coming.manner;
    attendee.holder = *holder;
    attendee.announced_at = acting.origin.at;
    const auto before = find_attendee(acting.tx, attendee.meeting_id, attendee.account_id);
    if (!insert_attendee(acting.tx, attendee)) update_attendee(acting.tx, attendee);
    tell_holders(acting, seen.meeting, attendee.account_id, before ? before->holder : AccountId{},
                 attendee.holder);
    journal::emit(acting.tx, acting.origin, MeetingChanged{attendee.meeting_id});
    return Done{};
}

/// The line of the list, while something can be said of it.
Result<Attendee> open_line(const Acting& acting, const Seen& seen, AccountId account) {
    const auto line = find_attendee(acting.tx, seen.meeting.meeting_id, account);
    if (!line) return AssemblyRefusal::attendee_not_found;
    if (!takes_attendance(seen.meeting)) return AssemblyRefusal::attendance_closed;
    return *line;
}

}  // namespace

bool takes_attendance(const Meeting& meeting) {
    return meeting.state == State::convened || meeting.state == State::open;
}

Result<Done> announce(const Acting& acting, const Seen& seen, const Coming& coming) {
    if (!seen.convened) return AssemblyRefusal::not_convened_to_it;
    if (!takes_attendance(seen.meeting)) return AssemblyRefusal::attendance_closed;
    if (coming.manner == Manner::guest) {
        return Refusal{AssemblyRefusal::guest_by_secretary, "manner"};
    }
    const auto line = find_attendee(acting.tx, seen.meeting.meeting_id, acting.origin.account);
    if (line && line->presence == Presence::checked) {
        return Refusal{AssemblyRefusal::attends_already, "manner"};
    }
    return put_line(acting, seen, {.account_id = acting.origin.account}, coming);
}

Result<Done> withdraw(const Acting& acting, const Seen& seen) {
    if (!takes_attendance(seen.meeting)) return AssemblyRefusal::attendance_closed;
    const AccountId giver = acting.origin.account;
    const auto line = find_attendee(acting.tx, seen.meeting.meeting_id, giver);
    if (!line || !delete_attendee(acting.tx, seen.meeting.meeting_id, giver)) {
        return AssemblyRefusal::attendee_not_found;
    }
    tell_holders(acting, seen.meeting, giver, line->holder, {});
    journal::emit(acting.tx, acting.origin, MeetingChanged{seen.meeting.meeting_id});
    return Done{};
}

Result<Done> add_attendee(const Acting& acting, const Seen& seen, std::string_view mail,
                          const Coming& coming) {
    if (!takes_attendance(seen.meeting)) return AssemblyRefusal::attendance_closed;
    const auto account = accounts::find_account_by_mail(acting.tx, trimmed(mail));
    if (!account) {
        return Refusal{AssemblyRefusal::account_unknown, "mail", {{"mail", std::string{mail}}}};
    }
    const MeetingId meeting = seen.meeting.meeting_id;
    if (find_attendee(acting.tx, meeting, account->account_id)) {
        return Refusal{AssemblyRefusal::attends_already, "mail"};
    }
    Coming as = coming;
    if (!find_convened(acting.tx, meeting, account->account_id)) as.manner = Manner::guest;
    return put_line(acting, seen, {.account_id = account->account_id}, as);
}

Result<Done> check(const Acting& acting, const Seen& seen, AccountId id) {
    auto line = open_line(acting, seen, id);
    if (!line) return line.refusal();
    if (line->presence == Presence::checked) return Done{};
    const auto account = accounts::find_account(acting.tx, id);
    if (!account) return AssemblyRefusal::attendee_not_found;
    const bool counts = line->manner != Manner::guest;
    if (counts && seen.body.invited == Invited::shareholders && !account->holds_share) {
        return AssemblyRefusal::holds_no_share;
    }
    if (const auto fault = fault_of_proxy(acting, seen, *line)) return *fault;
    line->presence = Presence::checked;
    line->holds_share = account->holds_share;
    line->checked_by = acting.origin.account;
    line->checked_at = acting.origin.at;
    update_attendee(acting.tx, *line);
    journal::emit(acting.tx, acting.origin, AttendeeChecked{seen.meeting.meeting_id, id},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> mark_absent(const Acting& acting, const Seen& seen, AccountId id) {
    const auto line = open_line(acting, seen, id);
    if (!line) return line.refusal();
    put_absent(acting, *line);
    for (const Attendee& held : list_held(acting.tx, seen.meeting.meeting_id, id)) {
        put_absent(acting, held);
    }
    journal::emit(acting.tx, acting.origin, MeetingChanged{seen.meeting.meeting_id});
    return Done{};
}

}  // namespace agora::assemblies
