#include "import_step.hpp"

#include "agora/accounts/register_entry.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/keys.hpp"
#include "consent_store.hpp"
#include "profile_store.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using accounts::Account;

constexpr std::string_view kOfNumber = "n.";
constexpr std::string_view kOfMail = "m.";

/// Whether the register gives this account another number already.
bool has_other_number(db::ReadTx& tx, AccountId account, const std::vector<std::string>& keys) {
    if (!SourceKeys::is_of_number(keys.front())) return false;
    for (const KeyRow& row : list_keys_of(tx, account)) {
        if (SourceKeys::is_of_number(row.source_key) &&
            std::find(keys.begin(), keys.end(), row.source_key) == keys.end())
            return true;
    }
    return false;
}

std::optional<KeyRow> find_any_key(db::ReadTx& tx, const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
        if (auto row = find_key(tx, key)) return row;
    }
    return std::nullopt;
}

access::Facts facts_of(const ImportedPerson& person, const access::Facts& before) {
    return {.uses_services = person.uses_services.value_or(before.uses_services),
            .holds_share = person.holds_share.value_or(before.holds_share),
            .works_here = person.works_here.value_or(before.works_here)};
}

AccountId add_person(db::WriteTx& tx, const journal::Origin& origin, Language usual,
                     const ImportedPerson& person) {
    const auto added = accounts::add_account(tx, origin,
                                             {.mail = person.mail,
                                              .name = person.name,
                                              .language = person.language.value_or(usual),
                                              .facts = facts_of(person, {.uses_services = true}),
                                              .country = person.country,
                                              .office = person.office,
                                              .entry_way = accounts::EntryWay::imported});
    AGORA_ASSERT(added.ok());  // step_for looked in the same transaction
    return *added;
}

void follow_person(db::WriteTx& tx, const journal::Origin& origin, const Account& account,
                   const ImportedPerson& person) {
    const access::Facts before{account.uses_services, account.holds_share, account.works_here};
    const auto followed = accounts::follow_register(tx, origin, account,
                                                    {.mail = person.mail,
                                                     .name = person.name,
                                                     .language = person.language,
                                                     .facts = facts_of(person, before),
                                                     .country = person.country,
                                                     .office = person.office});
    AGORA_ASSERT(followed.ok());
    const auto profile = find_profile(tx, account.account_id);
    if (!profile || !accounts::is_untouched(account)) return;
    ProfileRow row = profile->row;
    row.public_name = person.name;
    update_profile(tx, row);
}

}  // namespace

SourceKeys::SourceKeys(const crypto::Keys& keys) {
    for (std::size_t age = 0; age < keys.count(); ++age) {
        secrets_.push_back(keys.derive(crypto::Purpose{"members.import"}, age));
    }
}

std::vector<std::string> SourceKeys::of(const ImportedPerson& person) const {
    const bool by_number = !person.number.empty();
    std::vector<std::string> made;
    for (const std::string& secret : secrets_) {
        const std::string mark =
            crypto::hmac_sha256({secret}, by_number ? person.number : person.mail);
        made.push_back(std::string{by_number ? kOfNumber : kOfMail} +
                       crypto::encode_base64url(mark));
    }
    return made;
}

bool SourceKeys::is_of_number(std::string_view source_key) {
    return source_key.starts_with(kOfNumber);
}

ImportStep step_for(db::ReadTx& tx, const SourceKeys& keys, const ImportedPerson& person) {
    using Kind = ImportStep::Kind;
    const std::vector<std::string> possible = keys.of(person);
    const auto known = find_any_key(tx, possible);
    const std::string key = known ? known->source_key : possible.front();
    if (known && !known->account_id) return {Kind::refuse, key, {}, ImportFault::person_left};
    if (known && known->row_digest == person.digest()) return {Kind::same, key, {}, {}};
    const auto holder = accounts::find_account_by_mail(tx, person.mail);
    if (!known) {
        if (!holder) return {Kind::add, key, {}, {}};
        if (has_other_number(tx, holder->account_id, possible))
            return {Kind::refuse, key, {}, ImportFault::mail_of_another};
        return {Kind::follow, key, holder, {}};
    }
    auto account = accounts::find_account(tx, known->account_id);
    if (!account) return {Kind::refuse, key, {}, ImportFault::person_left};
    const bool other_has_mail = holder && holder->account_id != account->account_id;
    if (other_has_mail && accounts::is_untouched(*account))
        return {Kind::refuse, key, {}, ImportFault::mail_of_another};
    return {Kind::follow, key, std::move(account), {}};
}

void take_step(db::WriteTx& tx, const journal::Origin& origin, Language usual,
               const ImportStep& step, const ImportedPerson& person) {
    using Kind = ImportStep::Kind;
    if (step.kind != Kind::add && step.kind != Kind::follow) return;
    AccountId account;
    if (step.kind == Kind::add) {
        account = add_person(tx, origin, usual, person);
    } else {
        account = step.account->account_id;
        follow_person(tx, origin, *step.account, person);
    }
    add_profile(tx, account, person.name, origin.at);
    if (step.kind == Kind::add || !has_answered(tx, account))
        replace_known(tx, account, person.known, origin.at);
    put_key(tx, {step.source_key, account, person.digest()});
}

}  // namespace agora::members
