#include "agora/accounts/register_entry.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/mail/address.hpp"
#include "register_store.hpp"

namespace agora::accounts {

bool is_untouched(const Account& account) {
    return account.entry_way == EntryWay::imported && account.standing == Standing::unconfirmed;
}

Result<Done> follow_register(db::WriteTx& tx, const journal::Origin& origin, const Account& account,
                             const RegisterEntry& entry) {
    Account wanted = account;
    if (is_untouched(account)) {
        if (!mail::is_mail_address(entry.mail))
            return Refusal{AccountRefusal::mail_malformed, "mail"};
        wanted.mail = ascii_lower(entry.mail);
        wanted.name = std::string{trimmed(entry.name)};
        wanted.language = entry.language.value_or(account.language);
        const auto holder = find_account_by_mail(tx, wanted.mail);
        if (holder && holder->account_id != account.account_id)
            return Refusal{AccountRefusal::mail_taken, "mail"};
    }
    if (!entry.country.empty()) wanted.country = entry.country;
    if (entry.office) wanted.office_id = entry.office;
    update_register_columns(tx, wanted);
    const Facts before{account.uses_services, account.holds_share, account.works_here};
    if (entry.facts != before) change_facts(tx, origin, account.account_id, entry.facts);
    return Done{};
}

}  // namespace agora::accounts
