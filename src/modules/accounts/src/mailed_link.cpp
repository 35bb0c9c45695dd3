#include "mailed_link.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/crypto/random.hpp"
#include "session.hpp"

#include <chrono>

namespace agora::accounts {
namespace {

constexpr Duration kLinkLife = std::chrono::minutes{50};

}  // namespace

const LinkLetter kConfirmMail{
    TokenPurpose::confirm_mail, "/accounts/confirmation/", tr("Confirm your e-mail address"),
    tr("Welcome. One more step: confirm that this address is yours. The link works once, for 50 "
       "minutes."),
    tr("Confirm my address")};

const LinkLetter kSignInLink{
    TokenPurpose::sign_in, "/session/link/", tr("Your link to sign in"),
    tr("Somebody, hopefully you, asked to sign in with this address. The link works once, for 50 "
       "minutes. If it was not you, you can leave this mail alone."),
    tr("Sign in")};

const LinkLetter kResetPassword{
    TokenPurpose::reset_password, "/accounts/password/", tr("Choose a new password"),
    tr("Somebody, hopefully you, asked for a new password. The link works once, for 50 minutes. If "
       "it was not you, nothing changes."),
    tr("Choose a password")};

const LinkLetter kChangeMail{
    TokenPurpose::change_mail, "/accounts/mail/", tr("Confirm your new e-mail address"),
    tr("You asked to use this address from now on. The link works once, for 50 minutes."),
    tr("Use this address")};

const LinkLetter kCloseAccount{
    TokenPurpose::close_account, "/accounts/closure/", tr("Close your account"),
    tr("You asked to close your account. The link works once, for 50 minutes. If it was not you, "
       "nothing changes."),
    tr("To the last step")};

void mail_link(db::WriteTx& tx, const Desk& desk, const LinkLetter& letter, const Account& account,
               std::string_view mail, Instant now) {
    const std::string secret = crypto::random_token();
    delete_tokens(tx, account.account_id, letter.purpose);
    insert_token(tx, {.token_hash = digest_of(secret),
                      .account_id = account.account_id,
                      .purpose = letter.purpose,
                      .mail = std::string{mail},
                      .expires_at = now + kLinkLife});
    outbox::Addressee to = addressee_of(account);
    to.mail = mail;
    const outbox::Pen pen(desk, std::move(to));
    outbox::Letter written = pen.letter({letter.subject, {}});
    written.paragraphs = {pen.hello(), pen.say(letter.sentence)};
    pen.put_button(written, letter.button, std::string{letter.path} + secret);
    pen.put_reason(written, because_of_the_account());
    outbox::post(tx, written, now);
}

Message because_of_the_account() {
    return {tr("You get this mail because of your account at {cooperative}."), {}};
}

}  // namespace agora::accounts
