#include "audit_words.hpp"

#include "agora/accounts/labels.hpp"
#include "agora/base/text.hpp"

namespace agora::accounts {
namespace {

std::string_view say_scope(std::string_view value) {
    if (value == "country") return tr("in a country");
    if (value == "office") return tr("in an office");
    if (value == "circle") return tr("in a group");
    return tr("whole cooperative");
}

std::string_view say_role(std::string_view word, std::string_view value) {
    if (word == "scope") return say_scope(value);
    const auto role = fields::enum_value<access::Role>(value);
    return word == "role" && role ? label(*role) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {"accounts.password_changed", tr("Password changed"),
         tr("{who} changed the password of {person}.")},
        {"accounts.mail_changed", tr("E-mail address changed"),
         tr("{who} changed the e-mail address of {person}.")},
        {"accounts.facts_changed", tr("Link to the cooperative changed"),
         tr("{who} changed how {person} is linked to the cooperative: uses the services "
            "{uses_services}, holds a share {holds_share}, works here {works_here}.")},
        {"accounts.role_granted", tr("Role given"),
         tr("{who} gave {person} the role {role} ({scope})."), &say_role},
        {"accounts.role_withdrawn", tr("Role withdrawn"),
         tr("{who} withdrew the role {role} ({scope}) of {person}."), &say_role},
        {"accounts.suspended", tr("Account suspended"), tr("{who} suspended {person}.")},
        {"accounts.suspension_lifted", tr("Suspension lifted"),
         tr("{who} ended the suspension of {person}.")},
        {"accounts.erased", tr("Account erased"),
         tr("{who} erased the account of {person} (number {number}).")},
        {"accounts.signed_out_everywhere", tr("Signed out everywhere"),
         tr("{who} signed {person} out on every device.")},
        {"accounts.confirmation_sent", tr("Confirmation sent again"),
         tr("{who} had the mail to confirm the address sent again to {person}.")},
        {"accounts.reset_link_sent", tr("Link for a password sent"),
         tr("{who} had a link to choose a password sent to {person}.")},
        {"accounts.two_steps_turned_on", tr("Two steps turned on"),
         tr("{who} turned two steps on for {person}.")},
        {"accounts.two_steps_turned_off", tr("Two steps turned off"),
         tr("{who} turned two steps off for {person}.")},
        {"accounts.lost_factors_removed", tr("Lost factors taken away"),
         tr("{who} took the second step and the passkeys of {person} away, who had lost them.")},
        {"accounts.recovery_codes_renewed", tr("Recovery codes renewed"),
         tr("{who} made new recovery codes for {person}.")},
        {"accounts.recovery_code_used", tr("Recovery code used"),
         tr("{person} signed in with a recovery code.")},
        {"accounts.passkey_added", tr("Passkey added"), tr("{who} added a passkey for {person}.")},
        {"accounts.passkey_removed", tr("Passkey removed"),
         tr("{who} removed a passkey of {person}.")},
        {"accounts.passkey_suspected", tr("Passkey suspected"),
         tr("A passkey of {person} looks copied.")},
        {"accounts.people_invited", tr("People invited"), tr("{who} invited {count} people.")},
        {"accounts.invitation_withdrawn", tr("Invitation withdrawn"),
         tr("{who} withdrew an invitation.")},
    };
}

}  // namespace agora::accounts
