#include "sitemap_store.hpp"

namespace agora::members {

constexpr db::Query kListIndexable{"members.list_indexable", R"sql(
    SELECT profile.account_id
    FROM members_profile profile
    JOIN members_audience audience
      ON audience.account_id = profile.account_id AND audience.field = 'listing'
    WHERE profile.listed = 1 AND profile.allow_indexing = 1
      AND profile.moderation = 'none' AND profile.confirmed_on >= $1
      AND audience.audience = 'everyone' AND profile.account_id >= $2
    ORDER BY profile.account_id LIMIT $3
)sql"};

std::vector<AccountId> list_indexable(db::ReadTx& tx, Date confirmed_since, AccountId from,
                                      std::int64_t limit) {
    return tx.all<AccountId>(kListIndexable, confirmed_since, from, limit);
}

constexpr db::Query kListIndexablePages{"members.list_indexable_pages", R"sql(
    SELECT account_id FROM (
        SELECT profile.account_id AS account_id,
               ROW_NUMBER() OVER (ORDER BY profile.account_id) AS place
        FROM members_profile profile
        JOIN members_audience audience
          ON audience.account_id = profile.account_id AND audience.field = 'listing'
        WHERE profile.listed = 1 AND profile.allow_indexing = 1
      AND profile.moderation = 'none' AND profile.confirmed_on >= $1
          AND audience.audience = 'everyone') AS ranked
    WHERE (place - 1) % $2 = 0
    ORDER BY account_id
)sql"};

std::vector<AccountId> list_indexable_pages(db::ReadTx& tx, Date confirmed_since,
                                            std::int64_t profiles_of_a_page) {
    return tx.all<AccountId>(kListIndexablePages, confirmed_since, profiles_of_a_page);
}

}  // namespace agora::members
