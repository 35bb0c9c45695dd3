#pragma once

#include "agora/access/actor.hpp"

#include <cstdint>
#include <string_view>

// What happens to accounts; other modules hear it from the journal.
namespace agora::accounts {

struct AccountAdded {
    static constexpr std::string_view kName = "accounts.added";
    access::AccountId account;
};
AGORA_FIELDS(AccountAdded, account)

struct MailConfirmed {
    static constexpr std::string_view kName = "accounts.mail_confirmed";
    access::AccountId account;
};
AGORA_FIELDS(MailConfirmed, account)

struct MailChanged {
    static constexpr std::string_view kName = "accounts.mail_changed";
    access::AccountId account;
};
AGORA_FIELDS(MailChanged, account)

struct PasswordChanged {
    static constexpr std::string_view kName = "accounts.password_changed";
    access::AccountId account;
};
AGORA_FIELDS(PasswordChanged, account)

struct FactsChanged {
    static constexpr std::string_view kName = "accounts.facts_changed";
    access::AccountId account;
    bool uses_services = false;
    bool holds_share = false;
    bool works_here = false;
};
AGORA_FIELDS(FactsChanged, account, uses_services, holds_share, works_here)

struct RoleGranted {
    static constexpr std::string_view kName = "accounts.role_granted";
    access::AccountId account;
    access::Role role = access::Role::animator;
    access::ScopeKind scope = access::ScopeKind::cooperative;
};
AGORA_FIELDS(RoleGranted, account, role, scope)

struct RoleWithdrawn {
    static constexpr std::string_view kName = "accounts.role_withdrawn";
    access::AccountId account;
    access::Role role = access::Role::animator;
    access::ScopeKind scope = access::ScopeKind::cooperative;
};
AGORA_FIELDS(RoleWithdrawn, account, role, scope)

struct AccountSuspended {
    static constexpr std::string_view kName = "accounts.suspended";
    access::AccountId account;
};
AGORA_FIELDS(AccountSuspended, account)

struct SuspensionLifted {
    static constexpr std::string_view kName = "accounts.suspension_lifted";
    access::AccountId account;
};
AGORA_FIELDS(SuspensionLifted, account)

/// The person left; every module has removed or emptied its rows in the same transaction.
struct AccountErased {
    static constexpr std::string_view kName = "accounts.erased";
    access::AccountId account;
};
AGORA_FIELDS(AccountErased, account)

// Second factors and passkeys; which one it was stays with the person.
struct TwoStepsTurnedOn {
    static constexpr std::string_view kName = "accounts.two_steps_turned_on";
    access::AccountId account;
};
AGORA_FIELDS(TwoStepsTurnedOn, account)

struct TwoStepsTurnedOff {
    static constexpr std::string_view kName = "accounts.two_steps_turned_off";
    access::AccountId account;
};
AGORA_FIELDS(TwoStepsTurnedOff, account)

/// Of who lost them; two steps are off and passkeys are gone.
struct LostFactorsRemoved {
    static constexpr std::string_view kName = "accounts.lost_factors_removed";
    access::AccountId account;
};
AGORA_FIELDS(LostFactorsRemoved, account)

struct RecoveryCodesRenewed {
    static constexpr std::string_view kName = "accounts.recovery_codes_renewed";
    access::AccountId account;
};
AGORA_FIELDS(RecoveryCodesRenewed, account)

struct RecoveryCodeUsed {
    static constexpr std::string_view kName = "accounts.recovery_code_used";
    access::AccountId account;
};
AGORA_FIELDS(RecoveryCodeUsed, account)

/// Signed in on a browser on which it never did before; not the first time.
struct NewDeviceUsed {
    static constexpr std::string_view kName = "accounts.new_device_used";
    access::AccountId account;
};
AGORA_FIELDS(NewDeviceUsed, account)

struct PasskeyAdded {
    static constexpr std::string_view kName = "accounts.passkey_added";
    access::AccountId account;
};
AGORA_FIELDS(PasskeyAdded, account)

struct PasskeyRemoved {
    static constexpr std::string_view kName = "accounts.passkey_removed";
    access::AccountId account;
};
AGORA_FIELDS(PasskeyRemoved, account)

/// Its counter went back: somebody may have copied it.
struct PasskeySuspected {
    static constexpr std::string_view kName = "accounts.passkey_suspected";
    access::AccountId account;
};
AGORA_FIELDS(PasskeySuspected, account)

/// The addresses are of people without account; they stand nowhere but in the invitation.
struct PeopleInvited {
    static constexpr std::string_view kName = "accounts.people_invited";
    access::AccountId account;
    std::int64_t count = 0;
};
AGORA_FIELDS(PeopleInvited, account, count)

struct InvitationWithdrawn {
    static constexpr std::string_view kName = "accounts.invitation_withdrawn";
    access::AccountId account;
};
AGORA_FIELDS(InvitationWithdrawn, account)

}  // namespace agora::accounts
