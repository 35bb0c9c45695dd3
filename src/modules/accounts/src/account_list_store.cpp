#include "agora/accounts/account_list.hpp"
#include "agora/base/text.hpp"

namespace agora::accounts {
namespace {

struct Asked {
    std::string part;
    std::int64_t number = 0;
    std::string standing;
    std::string role;
    std::int64_t office = 0;
    std::string entry_way;
};

/// The text as a pattern in which nothing but its letters counts.
std::string pattern_of(std::string_view text) {
    if (text.empty()) return {};
    std::string pattern = "%";
    for (const char letter : ascii_lower(text)) {
        if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
        pattern += letter;
    }
    return pattern + "%";
}

template <typename Enum>
std::string name_or_empty(const std::optional<Enum>& value) {
    return value ? std::string{fields::enum_name(*value)} : std::string{};
}

Asked asked_of(const AccountFilter& filter) {
    const auto number = parse_id<AccountId>(filter.text);
    return {.part = pattern_of(filter.text),
            .number = number ? number->value() : 0,
            .standing = name_or_empty(filter.standing),
            .role = name_or_empty(filter.role),
            .office = filter.office ? filter.office->value() : 0,
            .entry_way = name_or_empty(filter.entry_way)};
}

}  // namespace

constexpr db::Query kCountAccounts{"accounts.count_listed", R"sql(
    SELECT COUNT(*) FROM accounts_account AS account
    WHERE ($1 = '' OR lower(name) LIKE $1 ESCAPE '!' OR mail LIKE $1 ESCAPE '!' OR account_id = $2)
      AND ($3 = '' OR standing = $3)
      AND ($4 = '' OR EXISTS (SELECT 1 FROM accounts_grant
                              WHERE accounts_grant.account_id = account.account_id AND role = $4))
      AND ($5 = 0 OR uses_services = 1) AND ($6 = 0 OR holds_share = 1)
      AND ($7 = 0 OR works_here = 1) AND ($8 = '' OR country = $8)
      AND ($9 = 0 OR office_id = $9) AND ($10 = '' OR entry_way = $10)
      AND ($11 = 0 OR first_signed_in_at IS NULL)
)sql"};

std::int64_t count_accounts(db::ReadTx& tx, const AccountFilter& filter) {
    const Asked asked = asked_of(filter);
    return tx
        .find<std::int64_t>(kCountAccounts, asked.part, asked.number, asked.standing, asked.role,
                            filter.facts.uses_services, filter.facts.holds_share,
                            filter.facts.works_here, filter.country, asked.office, asked.entry_way,
                            filter.never_signed_in)
        .value_or(0);
}

constexpr db::Query kListAccounts{"accounts.list", R"sql(
    SELECT account_id, mail, mail_confirmed_at, name, language, standing, uses_services,
           holds_share, works_here, country, office_id, entry_way, created_at, first_signed_in_at
    FROM accounts_account AS account
    WHERE ($1 = '' OR lower(name) LIKE $1 ESCAPE '!' OR mail LIKE $1 ESCAPE '!' OR account_id = $2)
      AND ($3 = '' OR standing = $3)
      AND ($4 = '' OR EXISTS (SELECT 1 FROM accounts_grant
                              WHERE accounts_grant.account_id = account.account_id AND role = $4))
      AND ($5 = 0 OR uses_services = 1) AND ($6 = 0 OR holds_share = 1)
      AND ($7 = 0 OR works_here = 1) AND ($8 = '' OR country = $8)
      AND ($9 = 0 OR office_id = $9) AND ($10 = '' OR entry_way = $10)
      AND ($11 = 0 OR first_signed_in_at IS NULL)
    ORDER BY lower(name), account_id LIMIT $12 OFFSET $13
)sql"};

std::vector<Account> list_accounts(db::ReadTx& tx, const AccountFilter& filter, std::int64_t skip,
                                   std::int64_t limit) {
    const Asked asked = asked_of(filter);
    return tx.all<Account>(kListAccounts, asked.part, asked.number, asked.standing, asked.role,
                           filter.facts.uses_services, filter.facts.holds_share,
                           filter.facts.works_here, filter.country, asked.office, asked.entry_way,
                           filter.never_signed_in, limit, skip);
}

constexpr db::Query kAccountCountries{"accounts.countries", R"sql(
    SELECT DISTINCT country FROM accounts_account WHERE country <> '' ORDER BY country
)sql"};

std::vector<std::string> account_countries(db::ReadTx& tx) {
    return tx.all<std::string>(kAccountCountries);
}

constexpr db::Query kCountUsableInvitations{"accounts.count_usable_invitations", R"sql(
    SELECT COUNT(*) FROM accounts_invitation WHERE used_at IS NULL AND expires_at > $1
)sql"};

std::int64_t count_usable_invitations(db::ReadTx& tx, Instant now) {
    return tx.find<std::int64_t>(kCountUsableInvitations, now).value_or(0);
}

}  // namespace agora::accounts
