#pragma once

#include "agora/web/call.hpp"
#include "session_store.hpp"

#include <optional>
#include <string>
#include <vector>

// Roles for which the cooperative asks two steps, and the time that people get to set them up.
namespace agora::accounts {

/// The setting "accounts.two_steps_for": nobody, administrators, or everybody with a role.
bool is_asked_of(const web::Services& services, const std::vector<access::Grant>& grants);

/// A passkey is two steps in one: the device, and the PIN, finger or face that opens it.
bool is_two_steps(Way way);
/// Whether the account can sign in with two steps.
bool has_two_steps(db::ReadTx& tx, AccountId account);

/// Until when the rights of the role stay without two steps; nothing before they were asked.
std::optional<Instant> duty_ends(db::ReadTx& tx, AccountId account);
/// The first time: the days begin to count and a mail says so.
void ask_two_steps(web::Services& services, const Account& account, Instant now);
/// The time is over: the grants that ask two steps rest.
void let_rest(const web::Services& services, access::Actor& actor);

/// What the page of two steps says to this person.
struct DutyView {
    bool overdue = false;
    bool has_passkey = false;  ///< signing in with it is enough
    std::optional<Date> until;
};
AGORA_FIELDS(DutyView, overdue, has_passkey, until)
std::optional<DutyView> duty_view(db::ReadTx& tx, const web::Services& services, AccountId account,
                                  Instant now);
/// The same as a line of the page of the day, while it is not set up.
std::vector<web::TodayLine> duty_today(web::Call& call);

}  // namespace agora::accounts
