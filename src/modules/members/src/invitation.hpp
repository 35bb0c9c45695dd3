#pragma once

#include "agora/accounts/account.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/web/services.hpp"

#include <cstdint>
#include <string>
#include <vector>

// The one service mail that imported people get, when an administrator lets it go out (DIR-20).
namespace agora::members {

/// Whether invitations go out now; off until an administrator starts them, off again at the end.
inline constexpr std::string_view kInvitationsSetting = "members.invitations";

/// How many imported people are where. Reads a thousand accounts at a time.
struct InvitationCounts {
    std::int64_t waiting = 0;     ///< never invited, account untouched: would get it
    std::int64_t unanswered = 0;  ///< invited, have not come yet
    std::int64_t answered = 0;    ///< invited and came
    std::int64_t left = 0;        ///< lines of people whose data are erased
};
AGORA_FIELDS(InvitationCounts, waiting, unanswered, answered, left)
InvitationCounts count_invitations(db::ReadTx& tx);

/// The letter to this person, with the addresses that its two links lead to.
struct InvitationLinks {
    std::string accept;
    std::string erase;
};
outbox::Letter invitation_letter(const web::Services& services, const accounts::Account& account,
                                 const InvitationLinks& links);

void start_invitations(db::WriteTx& tx, web::Services& services, const journal::Origin& origin);
/// What is in a batch that runs already still leaves; nothing after it.
void stop_invitations(db::WriteTx& tx, web::Services& services, const journal::Origin& origin);
std::vector<jobs::Kind> invitation_jobs(web::Services& services);

/// The value of the link "erase my data", and whose it is.
std::string erasure_token(const web::Services& services, access::AccountId account, Instant now);
Result<access::AccountId> read_erasure_token(const web::Services& services, std::string_view token,
                                             Instant now);

/// What was imported and never answered goes after the days of the setting, counted from the import
/// or the invitation, whichever came later; and so does the account, when nobody ever came, it holds
/// no share, does not work here and no other module knows it. Who was never invited can be imported
/// again, the others not. Gives how many accounts. May run twice.
std::int64_t erase_unanswered(web::Services& services);

}  // namespace agora::members
