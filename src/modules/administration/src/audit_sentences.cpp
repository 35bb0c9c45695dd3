#include "audit_sentences.hpp"

#include "agora/web/settings.hpp"

#include <algorithm>
#include <array>

namespace agora::administration {
namespace {

/// {who} did it, {person} is the account of the payload.
struct Words {
    std::string_view name;
    std::string_view kind;      ///< tr()
    std::string_view sentence;  ///< tr()
};

constexpr std::array kWords{
    Words{"accounts.password_changed", tr("Password changed"),
          tr("{who} changed the password of {person}.")},
    Words{"accounts.mail_changed", tr("E-mail address changed"),
          tr("{who} changed the e-mail address of {person}.")},
    Words{"accounts.facts_changed", tr("Link to the cooperative changed"),
          tr("{who} changed how {person} is linked to the cooperative: uses the services "
             "{uses_services}, holds a share {holds_share}, works here {works_here}.")},
    Words{"accounts.role_granted", tr("Role given"),
          tr("{who} gave {person} the role {role} ({scope}).")},
    Words{"accounts.role_withdrawn", tr("Role withdrawn"),
          tr("{who} withdrew the role {role} ({scope}) of {person}.")},
    Words{"accounts.suspended", tr("Account suspended"), tr("{who} suspended {person}.")},
    Words{"accounts.suspension_lifted", tr("Suspension lifted"),
          tr("{who} ended the suspension of {person}.")},
    Words{"accounts.erased", tr("Account erased"),
          tr("{who} erased the account of {person} (number {number}).")},
    Words{"accounts.signed_out_everywhere", tr("Signed out everywhere"),
          tr("{who} signed {person} out on every device.")},
    Words{"accounts.confirmation_sent", tr("Confirmation sent again"),
          tr("{who} had the mail to confirm the address sent again to {person}.")},
    Words{"accounts.reset_link_sent", tr("Link for a password sent"),
          tr("{who} had a link to choose a password sent to {person}.")},
    Words{"administration.accounts_exported", tr("Accounts exported"),
          tr("{who} took a list of {rows} accounts along.")},
    Words{"administration.breach_exported", tr("Answer to a breach exported"),
          tr("{who} took a list of who was affected along ({rows} lines).")},
    Words{"administration.job_put_back", tr("Job put back"),
          tr("{who} put job {job} back in the queue.")},
    Words{"administration.job_dropped", tr("Job dropped"), tr("{who} dropped job {job}.")},
    Words{"web.setting_changed", tr("Setting changed"),
          tr("{who} changed the setting “{setting}”.")},
    Words{"accounts.two_steps_turned_on", tr("Two steps turned on"),
          tr("{who} turned two steps on for {person}.")},
    Words{"accounts.two_steps_turned_off", tr("Two steps turned off"),
          tr("{who} turned two steps off for {person}.")},
    Words{"accounts.recovery_codes_renewed", tr("Recovery codes renewed"),
          tr("{who} made new recovery codes for {person}.")},
    Words{"accounts.recovery_code_used", tr("Recovery code used"),
          tr("{person} signed in with a recovery code.")},
    Words{"accounts.passkey_added", tr("Passkey added"), tr("{who} added a passkey for {person}.")},
    Words{"accounts.passkey_removed", tr("Passkey removed"),
          tr("{who} removed a passkey of {person}.")},
    Words{"accounts.passkey_suspected", tr("Passkey suspected"),
          tr("A passkey of {person} looks copied.")},
    Words{"accounts.people_invited", tr("People invited"), tr("{who} invited people.")},
    Words{"accounts.invitation_withdrawn", tr("Invitation withdrawn"),
          tr("{who} withdrew an invitation.")},
    Words{"territories.office_added", tr("Office added"), tr("{who} added an office ({office}).")},
    Words{"territories.office_changed", tr("Office changed"),
          tr("{who} changed an office ({office}).")},
    Words{"territories.office_hours_changed", tr("Opening hours changed"),
          tr("{who} changed the hours of an office ({office}).")},
    Words{"territories.office_days_changed", tr("Special days changed"),
          tr("{who} changed the special days of an office ({office}).")},
    Words{"vocabulary.proposal_decided", tr("Proposal for the vocabulary decided"),
          tr("{who} decided on a proposal for the vocabulary.")},
    Words{"members.import_started", tr("Import of members started"),
          tr("{who} started an import of members.")},
    Words{"members.import_finished", tr("Import of members finished"),
          tr("An import of members that {who} started is finished.")},
};

const Words* words_of(std::string_view name) {
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const Words& words) { return words.name == name; });
    return found == kWords.end() ? nullptr : &*found;
}

std::string yes_no(const web::Call& call, std::string_view word) {
    return call.say(word == "yes" ? tr("yes") : tr("no"));
}

std::string scope_kind_words(const web::Call& call, std::string_view kind) {
    if (kind == "country") return call.say(tr("in a country"));
    if (kind == "office") return call.say(tr("in an office"));
    if (kind == "circle") return call.say(tr("in a group"));
    return call.say(tr("whole cooperative"));
}

/// The name that the office has today.
std::string office_words(const web::Call& call, db::ReadTx& tx, std::string_view number) {
    return scope_name(call, tx, {access::ScopeKind::office, std::string{number}});
}

std::string setting_words(const web::Call& call, std::string_view key) {
    const web::Setting* setting = call.services.settings.find(key);
    return setting ? call.say(setting->label) : std::string{key};
}

/// A word of the payload as people read it.
std::string value_of(const web::Call& call, db::ReadTx& tx, std::string_view name,
                     std::string_view word) {
    if (word.empty()) return {};
    if (name == "office") return office_words(call, tx, word);
    if (name == "role") {
        const auto role = fields::enum_value<access::Role>(word);
        return role ? call.say(label(*role)) : std::string{word};
    }
    if (name == "scope") return scope_kind_words(call, word);
    if (name == "setting") return setting_words(call, word);
    if (word == "yes" || word == "no") return yes_no(call, word);
    return std::string{word};
}

}  // namespace

std::string kind_words(const web::Call& call, std::string_view name) {
    const Words* words = words_of(name);
    return words ? call.say(words->kind) : std::string{name};
}

std::string sentence_of(const web::Call& call, db::ReadTx& tx, Names& names,
                        const journal::Sealed& entry) {
    const Words* words = words_of(entry.name);
    if (words == nullptr) return {};
    const std::string_view number = journal::word_of(entry.payload, "account");
    const auto person = parse_id<access::AccountId>(number);
    Message message{words->sentence,
                    {{"who", names.of(entry.account_id)},
                     {"person", person ? names.of(*person) : std::string{}},
                     {"number", std::string{number}}}};
    for (const std::string_view name : {"role", "scope", "uses_services", "holds_share",
                                        "works_here", "rows", "job", "setting", "office"}) {
        message.values.emplace_back(
            name, value_of(call, tx, name, journal::word_of(entry.payload, name)));
    }
    return call.say(message);
}

}  // namespace agora::administration
