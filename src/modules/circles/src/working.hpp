#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/circles/working.hpp"

#include <optional>
#include <string>
#include <string_view>

// What animators do in a working group besides. Rights are asked before.
namespace agora::circles {

/// A new version, unless nothing changed. `seen` is the version that the writer had before them, 0: none.
Result<Done> write_mandate(const Acting& acting, const Circle& circle, Mandate mandate,
                           std::int64_t seen, Date today);

/// Somebody of the group becomes secretary or moderator, or goes on; they are told.
Result<Done> name_office(const Acting& acting, const Circle& circle, AccountId account,
                         Office office, Date until, Date today);
Result<Done> end_office(const Acting& acting, const Circle& circle, AccountId account,
                        Office office);

struct Inviting {
    std::string who = {};  ///< the name in the directory, or the address of the page
    InvitedAs as = InvitedAs::guest;
    std::string subject = {};
    std::optional<Date> until = {};
};
/// Asks a member of the cooperative to be there for a time; they answer themselves.
Result<Done> invite_guest(const Acting& acting, const Circle& circle, const Inviting& wanted,
                          Date today);
/// The actor comes, and agrees with the charter if there is one; or does not.
Result<Done> accept_invitation(const Acting& acting, const Circle& circle, Date today);
Result<Done> decline_invitation(const Acting& acting, const Circle& circle);
/// Takes an invitation back, or ends the time before its day.
Result<Done> end_guest(const Acting& acting, const Circle& circle, AccountId account);
/// Whose day has passed is in the group no more, of all groups.
void end_guests_whose_day_passed(const Acting& acting, Date today);

struct Part {
    std::string name = {};
    std::string summary = {};
    std::string goal = {};
    std::string criteria = {};  ///< whom it is for, in words
};
/// A working group within this one; who does it becomes its first animator.
Result<Circle> found_part(const Acting& acting, const Circle& parent, const Part& wanted,
                          Language language, Date today);
/// Whether this account is in the group that this one is a part of; true when it is no part.
bool is_in_parent(db::ReadTx& tx, CircleId circle, AccountId account);

/// The only animator of an open group within this one.
bool is_needed_in_parts(db::ReadTx& tx, CircleId circle, AccountId account);
/// What ends together with a membership: offices, time as a guest, being in the groups within.
void end_ties(const Acting& acting, CircleId circle, AccountId account);

}  // namespace agora::circles
