#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::accounts {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kOnlyYou = tr("Only you");
constexpr std::string_view kYouAndAdministrators = tr("You and the administrators");
constexpr std::string_view kNobody = tr("Nobody; only the program compares it");
constexpr std::string_view kUntilYouGo = tr("Until you remove it or close your account");
constexpr std::string_view kUntilClosed = tr("Until you close your account");
constexpr std::string_view kSafeSignIn = tr("To let you sign in, and nobody else");
constexpr std::string_view kProof = tr("To be able to show who gave which right");

std::vector<web::PersonalTable> account_tables() {
    return {
        {.table = "accounts_account",
         .account_column = "account_id",
         .personal = "mail mail_confirmed_at name language standing uses_services holds_share "
                     "works_here country office_id entry_way created_at first_signed_in_at "
                     "last_seen_on",
         .what = tr("Your account: name, e-mail address, language, how you are linked to the "
                    "cooperative"),
         .purpose = tr("To know who you are and to reach you"),
         .ground = Ground::contract,
         .audience = kYouAndAdministrators,
         .retention = kUntilClosed},
        {.table = "accounts_password",
         .account_column = "account_id",
         .personal = "hash changed_at",
         .what = tr("A digest of your password, never the password"),
         .purpose = kSafeSignIn,
         .audience = kNobody,
         .retention = kUntilClosed,
         .secret = "hash"},
        {.table = "accounts_session",
         .account_column = "account_id",
         .personal = "created_at last_used_at expires_at device way",
         .plain = "session_hash device_hash",
         .what = tr("The devices on which you are signed in"),
         .purpose = tr("To keep you signed in, and to let you sign out a lost device"),
         .audience = kOnlyYou,
         .retention = tr("30 days after its last use"),
         .secret = "session_hash device_hash"},
        {.table = "accounts_device",
         .account_column = "account_id",
         .personal = "first_at last_at",
         .plain = "device_hash",
         .what = tr("That you signed in on a browser before: a digest of a random word in it"),
         .purpose = tr("To tell you when somebody signs in on a device that is new to you"),
         .ground = Ground::legitimate_interest,
         .audience = kNobody,
         .retention = tr("400 days after you last signed in there"),
         .secret = "device_hash"},
        {.table = "accounts_token",
         .account_column = "account_id",
         .personal = "purpose mail expires_at",
         .plain = "token_hash",
         .what = tr("Links that we mailed to you and that still work"),
         .purpose = kSafeSignIn,
         .audience = kNobody,
         .retention = tr("At most an hour or two; an invitation for some weeks"),
         .secret = "token_hash"},
        {.table = "accounts_api_token",
         .account_column = "account_id",
         .personal = "name scope created_at expires_at last_used_on",
         .plain = "token_hash",
         .what = tr("Access tokens of your own programs"),
         .purpose = tr("To let programs of yours act in your name"),
         .audience = kOnlyYou,
         .retention = tr("Until you withdraw it, at most a year"),
         .secret = "token_hash"},
    };
}

std::vector<web::PersonalTable> role_tables() {
    return {
        {.table = "accounts_grant",
         .account_column = "account_id",
         .personal = "role scope_kind scope_key granted_at",
         .plain = "grant_id",
         .what = tr("Your roles in the cooperative"),
         .purpose = tr("To let you do what your role needs, and nothing more"),
         .audience = kYouAndAdministrators,
         .retention = tr("Until the role is withdrawn or you close your account")},
        {.table = "accounts_grant",
         .account_column = "granted_by",
         .personal = "granted_by",
         .what = tr("Roles that you gave to others"),
         .purpose = kProof,
         .ground = Ground::legitimate_interest,
         .audience = kYouAndAdministrators,
         .retention = tr("As long as the role is held"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The role is theirs; it no longer says that it came from you.")},
        {.table = "accounts_suspension",
         .account_column = "account_id",
         .personal = "reason suspended_at lifted_at",
         .plain = "suspension_id",
         .what = tr("When and why your account was suspended"),
         .purpose = tr("To be able to explain the decision and to let you contest it"),
         .ground = Ground::legitimate_interest,
         .audience = kYouAndAdministrators,
         .retention = kUntilClosed},
        {.table = "accounts_suspension",
         .account_column = "suspended_by",
         .personal = "suspended_by",
         .what = tr("Suspensions that you decided as an administrator"),
         .purpose = kProof,
         .ground = Ground::legitimate_interest,
         .audience = kYouAndAdministrators,
         .retention = tr("As long as the suspended account exists"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The decision stays; it no longer says that it was yours.")},
        {.table = "accounts_invitation",
         .account_column = "invited_by",
         .personal = "mail language invited_at expires_at used_at",
         .plain = "code_hash",
         .what = tr("Invitations that you sent"),
         .purpose = tr("To let people whom you invite make an account"),
         .ground = Ground::legitimate_interest,
         .audience = kYouAndAdministrators,
         .retention = tr("14 days"),
         .secret = "code_hash mail"},
    };
}

std::vector<web::PersonalTable> second_factor_tables() {
    return {
        {.table = "accounts_totp",
         .account_column = "account_id",
         .personal = "sealed_secret last_counter started_at confirmed_at",
         .what = tr("The secret that you share with your authenticator app, sealed"),
         .purpose = kSafeSignIn,
         .audience = kNobody,
         .retention = kUntilYouGo,
         .secret = "sealed_secret last_counter"},
        {.table = "accounts_recovery_code",
         .account_column = "account_id",
         .personal = "code_hash",
         .what = tr("Digests of your recovery codes"),
         .purpose = kSafeSignIn,
         .audience = kNobody,
         .retention = tr("Until you use them or close your account"),
         .secret = "code_hash"},
        {.table = "accounts_passkey",
         .account_column = "account_id",
         .personal = "public_key sign_count backup_eligible name created_at last_used_at",
         .plain = "credential_id",
         .what = tr("Your passkeys: their public half and their name"),
         .purpose = kSafeSignIn,
         .audience = kOnlyYou,
         .retention = kUntilYouGo,
         .secret = "public_key sign_count backup_eligible credential_id"},
        {.table = "accounts_challenge",
         .account_column = "account_id",
         .personal = "purpose expires_at",
         .plain = "challenge_hash",
         .what = tr("A sign-in that is under way"),
         .purpose = kSafeSignIn,
         .audience = kNobody,
         .retention = tr("Some minutes"),
         .secret = "challenge_hash"},
    };
}

std::vector<web::PersonalTable> traces_of_signing_in() {
    return {
        {.table = "accounts_two_step_duty",
         .account_column = "account_id",
         .personal = "asked_at",
         .what = tr("Since when your role asks for two steps"),
         .purpose = tr("To give you time to set them up"),
         .ground = Ground::legitimate_interest,
         .audience = kOnlyYou,
         .retention = kUntilClosed},
        {.table = "accounts_attempt",
         .account_column = "",
         .personal = "attempt_key failures last_at",
         .what = tr("How often a password was wrong, under a digest of address and network"),
         .purpose = tr("To slow down who guesses passwords"),
         .ground = Ground::legitimate_interest,
         .audience = kNobody,
         .retention = tr("A day"),
         .erasure = Erasure::keep,
         .kept_because = tr("It goes by itself after a day and does not say whose it is.")},
        {.table = "accounts_erased",
         .account_column = "account_id",
         .personal = "erased_at",
         .what = tr("The number of an account that was closed, and when"),
         .purpose = tr("To erase it again when a backup is put back"),
         .ground = Ground::legal_duty,
         .audience = kNobody,
         .retention = tr("As long as the cooperative keeps its history"),
         .erasure = Erasure::keep,
         .kept_because = tr("A number without a name: it makes sure that you stay erased.")},
    };
}

/// Tables of the platform, which knows no module.
std::vector<web::PersonalTable> platform_tables() {
    return {
        {.table = "web_submission",
         .account_column = "account_id",
         .personal = "location sent_at",
         .plain = "submission_key",
         .what = tr("That you sent a form, without its content"),
         .purpose = tr("To do nothing twice when a form is sent twice"),
         .audience = kNobody,
         .retention = tr("A week"),
         .secret = "submission_key"},
        {.table = "outbox_letter",
         .account_column = "account_id",
         .personal = "to_mail to_name reply_to language subject body button_label button_address "
                     "reason unsubscribe written_at",
         .plain = "letter_id has_mentions",
         .what = tr("Mails to you that have not left yet"),
         .purpose = tr("To send them"),
         .audience = kNobody,
         .retention = tr("Until they are sent, at most some days"),
         .secret = "button_address unsubscribe"},
        {.table = "outbox_mention",
         .account_column = "account_id",
         .personal = "body",
         .plain = "letter_id place",
         .what = tr("What a mail to somebody else says of you before it has left"),
         .purpose = tr("To send it, or to leave you out when you no longer want to be named"),
         .audience = kNobody,
         .retention = tr("Until they are sent, at most some days")},
        {.table = "journal_entry",
         .account_column = "account_id",
         .personal = "at name payload",
         .plain = "entry_id audited text_digest",
         .what = tr("The history of what was done, as numbers and kinds of act, without names or "
                    "texts"),
         .purpose = tr("To prove that the record of the cooperative was not changed"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Administrators and auditors"),
         .retention = tr("As long as the cooperative keeps its history"),
         .erasure = Erasure::keep,
         .kept_because = tr("Each entry proves the ones before it. Once your account is gone, the "
                            "number in it leads to nobody.")},
        {.table = "journal_text",
         .account_column = "",
         .personal = "salt body",
         .plain = "entry_id",
         .what = tr("Texts that belong to an entry of the history"),
         .purpose = tr("To explain a decision"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Administrators and auditors"),
         .retention = kUntilClosed,
         .secret = "salt"},
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> tables;
    for (const auto& some : {account_tables(), role_tables(), second_factor_tables(),
                             traces_of_signing_in(), platform_tables()}) {
        tables.insert(tables.end(), some.begin(), some.end());
    }
    return tables;
}

std::vector<web::PlainTable> plain_tables() {
    return {{"web_setting"},      {"web_kept"},     {"jobs_job"},      {"jobs_period"},
            {"journal_unsealed"}, {"journal_seal"}, {"journal_cursor"}};
}

std::vector<web::StoredItem> stored_items() {
    return {{.name = "agora",
             .purpose = tr("Keeps you signed in"),
             .life = tr("Until you sign out, at most 30 days after its last use")},
            {.name = "agora_form",
             .purpose = tr("Proves that a form comes from the page that you opened"),
             .life = tr("A day")},
            {.name = "agora_done",
             .purpose = tr("Shows once, on the next page, that something was done"),
             .life = tr("Until the next page, at most ten minutes")},
            {.name = "agora_step",
             .purpose = tr("Remembers the first step while you sign in with two"),
             .life = tr("Some minutes")},
            {.name = "agora_device",
             .purpose = tr("Lets us tell you when somebody signs in as you on another device"),
             .life = tr("400 days after you last signed in")},
            {.name = "agora_language",
             .purpose = tr("Remembers the language that you chose"),
             .life = tr("A year")},
            {.name = "agora-texts",
             .in = web::StoredIn::local_storage,
             .purpose = tr("Gives back a long text that you typed and did not send"),
             .life = tr("Until you send it or sign out, at most a week")},
            {.name = "htmx-current-path-for-history",
             .in = web::StoredIn::session_storage,
             .purpose = tr("Remembers which page this tab shows, so that going back works"),
             .life = tr("Until you close the tab")}};
}

}  // namespace agora::accounts
