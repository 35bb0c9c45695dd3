#include "invitation.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/crypto/random.hpp"
#include "agora/mail/address.hpp"
#include "session.hpp"

#include <algorithm>
#include <chrono>

namespace agora::accounts {
namespace {

constexpr Duration kInvitationLife = std::chrono::hours{24 * 14};
constexpr std::size_t kMostAddresses = 50;
constexpr std::int64_t kMostOpen = 1'000;
constexpr std::size_t kShortLength = 16;

void mail_invitation(db::WriteTx& tx, const Inviter& inviter, const InvitationRow& invitation,
                     std::string_view secret) {
    const outbox::Pen pen(inviter.desk, {.mail = invitation.mail, .language = invitation.language});
    const std::string name{inviter.name};
    outbox::Letter letter = pen.letter({tr("An invitation"), {}});
    letter.paragraphs = {
        pen.hello(), pen.say({tr("{name} of {cooperative} invites you to make an account. The link "
                                 "works once, for 14 days."),
                              {{"name", name}, {"cooperative", inviter.desk.cooperative}}})};
    pen.put_button(letter, tr("Make my account"), "/accounts/invitation/" + std::string{secret});
    pen.put_reason(letter, {tr("You get this mail because {name} wrote down your address. Leave it "
                               "alone and we forget it after 14 days."),
                            {{"name", name}}});
    outbox::post(tx, letter, inviter.origin.at);
}

void invite_one(db::WriteTx& tx, const Inviter& inviter, const std::string& mail,
                Language language) {
    const Instant now = inviter.origin.at;
    const std::string secret = crypto::random_token();
    const InvitationRow invitation{.code_hash = digest_of(secret),
                                   .mail = mail,
                                   .language = language,
                                   .invited_by = inviter.origin.account,
                                   .invited_at = now,
                                   .expires_at = now + kInvitationLife,
                                   .used_at = std::nullopt};
    delete_open_invitations_to(tx, mail);
    insert_invitation(tx, invitation);
    const auto known = find_account_by_mail(tx, mail);
    if (!known) {
        mail_invitation(tx, inviter, invitation, secret);
    } else if (known->standing != Standing::suspended) {
        mail_link(tx, inviter.desk, kSignInLink, *known, known->mail, now);
    }
}

std::optional<InvitationRow> open_one(db::ReadTx& tx, std::string_view name) {
    for (InvitationRow& row : list_open_invitations(tx)) {
        if (short_name(row) == name) return std::move(row);
    }
    return std::nullopt;
}

}  // namespace

RefusalText refusal_text(InvitationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case InvitationRefusal::addresses_missing:
            return {"addresses_missing", field, tr("Write at least one e-mail address.")};
        case InvitationRefusal::address_malformed:
            return {"address_malformed", field,
                    tr("“{address}” is not an e-mail address. Nobody was invited yet.")};
        case InvitationRefusal::too_many_addresses:
            return {"too_many_addresses", field,
                    tr("At most 50 addresses at once. Nobody was invited yet.")};
        case InvitationRefusal::too_many_invitations:
            return {"too_many_invitations", field,
                    tr("There are 1,000 open invitations. Withdraw some, or wait until they are "
                       "answered.")};
        case InvitationRefusal::invitation_not_found:
            return {"invitation_not_found", not_found, tr("This invitation is no longer open.")};
        case InvitationRefusal::invitation_used_or_old:
            return {"invitation_used_or_old", not_found,
                    tr("This invitation was used already or is too old. Ask who invited you for a "
                       "new one.")};
    }
    return {};
}

Result<std::vector<std::string>> addresses_in(std::string_view text) {
    constexpr std::string_view kBetween = " \t\r\n,;<>";
    std::vector<std::string> mails;
    for (std::size_t start = text.find_first_not_of(kBetween); start != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBetween, start), text.size());
        std::string mail = ascii_lower(text.substr(start, end - start));
        if (!mail::is_mail_address(mail)) {
            return Refusal{InvitationRefusal::address_malformed, "mails", {{"address", mail}}};
        }
        if (std::find(mails.begin(), mails.end(), mail) == mails.end()) {
            mails.push_back(std::move(mail));
        }
        start = text.find_first_not_of(kBetween, end);
    }
    if (mails.empty()) return Refusal{InvitationRefusal::addresses_missing, "mails"};
    if (mails.size() > kMostAddresses) {
        return Refusal{InvitationRefusal::too_many_addresses, "mails"};
    }
    return mails;
}

Result<Done> invite(db::WriteTx& tx, const Inviter& inviter, const std::vector<std::string>& mails,
                    Language language) {
    if (count_open_invitations(tx) + std::ssize(mails) > kMostOpen) {
        return Refusal{InvitationRefusal::too_many_invitations, "mails"};
    }
    for (const std::string& mail : mails) invite_one(tx, inviter, mail, language);
    journal::emit(tx, inviter.origin, PeopleInvited{inviter.origin.account, std::ssize(mails)},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> send_again(db::WriteTx& tx, const Inviter& inviter, std::string_view name) {
    const auto row = open_one(tx, name);
    if (!row) return InvitationRefusal::invitation_not_found;
    return invite(tx, inviter, {row->mail}, row->language);
}

Result<Done> withdraw_invitation(db::WriteTx& tx, const journal::Origin& origin,
                                 std::string_view name) {
    const auto row = open_one(tx, name);
    if (!row || !delete_invitation(tx, row->code_hash)) {
        return InvitationRefusal::invitation_not_found;
    }
    journal::emit(tx, origin, InvitationWithdrawn{origin.account}, journal::Audit::yes);
    return Done{};
}

std::string short_name(const InvitationRow& invitation) {
    return invitation.code_hash.substr(0, kShortLength);
}

Result<std::optional<AccountId>> accept_invitation(db::WriteTx& tx, const Desk& desk, Instant now,
                                                   const InvitedSignUp& wanted) {
    const std::string hash = digest_of(wanted.secret);
    const auto invitation = find_invitation(tx, hash, now);
    if (!invitation || !use_invitation(tx, hash, now)) {
        return InvitationRefusal::invitation_used_or_old;
    }
    if (const auto known = find_account_by_mail(tx, invitation->mail)) {
        if (known->standing != Standing::suspended) {
            mail_link(tx, desk, kSignInLink, *known, known->mail, now);
        }
        return std::optional<AccountId>{};
    }
    const auto added = add_account(tx, {{}, now},
                                   {.mail = invitation->mail,
                                    .name = wanted.name,
                                    .language = wanted.language,
                                    .facts = {.uses_services = true},
                                    .entry_way = EntryWay::invited,
                                    .standing = Standing::active});
    if (!added) return added.refusal();
    put_password(tx, *added, wanted.password_hash, now);
    journal::emit(tx, {*added, now}, MailConfirmed{*added});
    return std::optional{*added};
}

}  // namespace agora::accounts
