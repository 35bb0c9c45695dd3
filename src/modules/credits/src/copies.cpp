#include "copies.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/base/text.hpp"
#include "agora/credits/nature.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "copy_store.hpp"

namespace agora::credits {
namespace {

constexpr std::size_t kMacBytes = 18;

Message subject_of(int year) {
    return {tr("What the tax office is told of your year {year}"),
            {{"year", std::to_string(year)}}};
}

void tell_copy(web::Services& services, db::WriteTx& tx, AccountId to, int year, Instant now) {
    const auto account = accounts::find_account(tx, to);
    if (!account || !claim_copy(tx, to, year, now)) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const Message subject = subject_of(year);
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs.push_back(pen.say(Message{
        tr("The cooperative has to report to the tax office what members were paid, bartered or "
           "got in credits through this site. Your copy stands ready: look whether your own data "
           "are right, before {due}."),
        {{"due", locale::date(account->language, due_of(year))}}}));
    pen.put_button(letter, tr("See the copy"), "/credits/seller");
    pen.put_reason(letter, {tr("You get this mail because the law asks for it."), {}});
    inbox::tell(tx, services,
                {.kind = inbox::Kind::service,
                 .about = "credits copy " + std::to_string(year),
                 .path = "/credits/seller",
                 .sentence = subject},
                std::move(letter), now);
}

/// "12-2026", before its signature.
std::string named(const CopyKey& key) {
    return to_string(key.account) + "-" + std::to_string(key.year);
}

std::string token_by(const crypto::Keys& keys, const CopyKey& key, std::size_t age) {
    const std::string secret = keys.derive(crypto::Purpose{"credits copy"}, age);
    const std::string mac = crypto::hmac_sha256({secret}, named(key));
    return named(key) + "-" + crypto::encode_base64url(mac.substr(0, kMacBytes));
}

}  // namespace

void tell_of_copies(web::Services& services, Instant now) {
    const Date today = locale::local_date(now, {});
    if (!asks_value(services) || today.month != 1) return;
    const int year = today.year - 1;
    std::vector<AccountId> untold;
    const bool done = services.database.read([&](db::ReadTx& tx) {
        untold.clear();
        if (were_all_told(tx, year)) return true;
        const auto told = list_told(tx, year);
        for (const auto& [seller, quarters] : sold_in(services, tx, year)) {
            if (!told.contains(seller)) untold.push_back(seller);
        }
        return false;
    });
    if (done) return;
    for (const AccountId seller : untold) {
        services.database.write(
            [&](db::WriteTx& tx) { tell_copy(services, tx, seller, year, now); });
    }
    services.database.write([&](db::WriteTx& tx) { put_all_told(tx, year, now); });
}

std::string copy_token(const crypto::Keys& keys, const CopyKey& key) {
    return token_by(keys, key, 0);
}

std::optional<CopyKey> copy_key(const crypto::Keys& keys, std::string_view token) {
    const auto parts = split(token, '-');
    if (parts.size() < 3) return std::nullopt;
    const auto account = parse_id<AccountId>(parts[0]);
    const auto year = parse_positive(parts[1]);
    if (!account || !year || *year > 9999) return std::nullopt;
    const CopyKey key{*account, static_cast<int>(*year)};
    for (std::size_t age = 0; age < keys.count(); ++age) {
        if (equal_in_constant_time(token_by(keys, key, age), token)) return key;
    }
    return std::nullopt;
}

Date kept_until(int year) {
    return {year + 1, 12, 31};
}

void mail_copy(db::WriteTx& tx, const web::Services& services, const CopyKey& key, Instant now) {
    const auto account = accounts::find_account(tx, key.account);
    if (!account) return;
    // Letters to the account go with it: this one is to the address only.
    const outbox::Pen pen(web::desk_of(services),
                          {{}, account->mail, account->name, account->language});
    outbox::Letter letter = pen.letter(subject_of(key.year));
    letter.paragraphs.push_back(pen.say(Message{
        tr("You closed your account. What you were paid, bartered or got in credits through this "
           "site in {year} is reported to the tax office all the same: the law asks for it."),
        {{"year", std::to_string(key.year)}}}));
    letter.paragraphs.push_back(pen.say(Message{
        tr("Your copy stands behind this link until {day}; then what it shows is erased. Whoever "
           "has this mail can open it: keep the copy, and the mail to yourself."),
        {{"day", locale::date(account->language, kept_until(key.year))}}}));
    pen.put_button(letter, tr("See the copy"), "/credits/copies/" + copy_token(services.keys, key));
    pen.put_reason(letter, {tr("You get this mail because the law asks for it."), {}});
    outbox::post(tx, letter, now);
}

}  // namespace agora::credits
