#pragma once

#include "invitation_store.hpp"
#include "mailed_link.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Sign up by invitation: a link to one address, which it confirms at the same time.
namespace agora::accounts {

enum class InvitationRefusal {
    addresses_missing,
    address_malformed,
    too_many_addresses,
    too_many_invitations,
    invitation_not_found,
    invitation_used_or_old,
};
RefusalText refusal_text(InvitationRefusal refusal);

/// Addresses as people paste them: between spaces, lines, commas or semicolons; each once, in lower
/// case. Refuses at "mails": none, more than 50, or the first that is no address.
Result<std::vector<std::string>> addresses_in(std::string_view text);

struct Inviter {
    const Desk& desk;
    journal::Origin origin;
    std::string_view name;
};
/// An address that has an account gets a link to sign in instead, and everything else is the same:
/// who invites does not learn who is a member. An earlier invitation to an address stops working.
Result<Done> invite(db::WriteTx& tx, const Inviter& inviter, const std::vector<std::string>& mails,
                    Language language);
Result<Done> send_again(db::WriteTx& tx, const Inviter& inviter, std::string_view short_name);
Result<Done> withdraw_invitation(db::WriteTx& tx, const journal::Origin& origin,
                                 std::string_view short_name);

/// How addresses of pages name an invitation: the start of its digest.
std::string short_name(const InvitationRow& invitation);

struct InvitedSignUp {
    std::string secret;  ///< of the link
    std::string name;
    Language language = Language::en;
    std::string password_hash;
};
/// An active account whose address is confirmed. Nothing when the address has got an account in the
/// meantime: that person gets a link to sign in by mail.
Result<std::optional<AccountId>> accept_invitation(db::WriteTx& tx, const Desk& desk, Instant now,
                                                   const InvitedSignUp& wanted);

}  // namespace agora::accounts
