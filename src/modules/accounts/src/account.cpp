#include "agora/accounts/account.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/mail/address.hpp"

namespace agora::accounts {

RefusalText refusal_text(AccountRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case AccountRefusal::account_not_found:
            return {"account_not_found", not_found, tr("There is no such account.")};
        case AccountRefusal::mail_malformed:
            return {"mail_malformed", field,
                    tr("This is not an e-mail address. Write it like name@example.org.")};
        case AccountRefusal::mail_taken:
            return {"mail_taken", field, tr("This e-mail address already has an account.")};
        case AccountRefusal::name_missing:
            return {"name_missing", field, tr("Write the name as others should see it.")};
    }
    return {};
}

access::Actor actor_of(const Account& account, std::vector<access::Grant> grants) {
    return {.account = account.account_id,
            .standing = account.standing,
            .facts = {account.uses_services, account.holds_share, account.works_here},
            .grants = std::move(grants),
            .name = account.name,
            .language = account.language};
}

Result<AccountId> add_account(db::WriteTx& tx, const journal::Origin& origin,
                              const NewAccount& wanted) {
    if (!mail::is_mail_address(wanted.mail)) return Refusal{AccountRefusal::mail_malformed, "mail"};
    if (trimmed(wanted.name).empty()) return Refusal{AccountRefusal::name_missing, "name"};
    const bool active = wanted.standing == Standing::active;
    const Account account{.account_id = tx.new_id<AccountId>(),
                          .mail = ascii_lower(wanted.mail),
                          .mail_confirmed_at = active ? std::optional{origin.at} : std::nullopt,
                          .name = std::string{trimmed(wanted.name)},
                          .language = wanted.language,
                          .standing = wanted.standing,
                          .uses_services = wanted.facts.uses_services,
                          .holds_share = wanted.facts.holds_share,
                          .works_here = wanted.facts.works_here,
                          .country = wanted.country,
                          .office_id = wanted.office,
                          .entry_way = wanted.entry_way,
                          .created_at = origin.at,
                          .first_signed_in_at = std::nullopt};
    if (!insert_account(tx, account)) return Refusal{AccountRefusal::mail_taken, "mail"};
    journal::emit(tx, origin, AccountAdded{account.account_id});
    return account.account_id;
}

void change_facts(db::WriteTx& tx, const journal::Origin& origin, AccountId id,
                  const Facts& facts) {
    update_facts(tx, id, facts);
    journal::emit(tx, origin,
                  FactsChanged{id, facts.uses_services, facts.holds_share, facts.works_here},
                  journal::Audit::yes);
}

}  // namespace agora::accounts
