#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::accounts {

using access::AccountId;
using access::Facts;
using access::Standing;
using OfficeId = Id<struct OfficeTag>;

/// How an account came to be. Only a person's own act makes them appear anywhere.
enum class EntryWay { signed_up, invited, imported, made_by_command, demo };
AGORA_ENUM(EntryWay, signed_up, invited, imported, made_by_command, demo)

/// What other modules may know of an account.
struct Account {
    AccountId account_id;
    std::string mail;  ///< lower case; never shown to others
    std::optional<Instant> mail_confirmed_at;
    std::string name;
    Language language = Language::en;
    Standing standing = Standing::unconfirmed;
    bool uses_services = false;
    bool holds_share = false;
    bool works_here = false;
    std::string country;  ///< code of a territory, or empty
    std::optional<OfficeId> office_id;
    EntryWay entry_way = EntryWay::signed_up;
    Instant created_at;
    std::optional<Instant> first_signed_in_at;
};
AGORA_FIELDS(Account, account_id, mail, mail_confirmed_at, name, language, standing, uses_services,
             holds_share, works_here, country, office_id, entry_way, created_at, first_signed_in_at)

std::optional<Account> find_account(db::ReadTx& tx, AccountId id);
/// The address in any case.
std::optional<Account> find_account_by_mail(db::ReadTx& tx, std::string_view mail);
std::vector<access::Grant> grants_of(db::ReadTx& tx, AccountId id);
/// Name, standing, facts and grants: who acts when this account asks.
access::Actor actor_of(const Account& account, std::vector<access::Grant> grants);

struct StandingRow {
    AccountId account_id;
    Standing standing = Standing::active;
};
AGORA_FIELDS(StandingRow, account_id, standing)

/// The standing of every account after the first number up to the last, in order: for bulk reading.
std::vector<StandingRow> standings_between(db::ReadTx& tx, AccountId after, AccountId last);

enum class AccountRefusal {
    account_not_found,
    mail_malformed,
    mail_taken,
    name_missing,
};
RefusalText refusal_text(AccountRefusal refusal);

struct NewAccount {
    std::string mail;
    std::string name;
    Language language = Language::en;
    Facts facts = {};
    std::string country = {};
    std::optional<OfficeId> office = {};
    EntryWay entry_way = EntryWay::signed_up;
    Standing standing = Standing::unconfirmed;
};

/// Adds an account without password. A taken or malformed address is refused at "mail".
Result<AccountId> add_account(db::WriteTx& tx, const journal::Origin& origin,
                              const NewAccount& wanted);
void change_facts(db::WriteTx& tx, const journal::Origin& origin, AccountId id, const Facts& facts);

}  // namespace agora::accounts
