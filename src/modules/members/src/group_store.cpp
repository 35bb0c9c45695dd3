#include "agora/members/groups.hpp"

namespace agora::members {

constexpr db::Query kEnterGroup{"members.enter_group", R"sql(
    INSERT INTO members_group (account_id, group_id) VALUES ($1, $2)
    ON CONFLICT (account_id, group_id) DO NOTHING
)sql"};

void enter_group(db::WriteTx& tx, access::AccountId account, std::int64_t group) {
    tx.run(kEnterGroup, account, group);
}

constexpr db::Query kLeaveGroup{"members.leave_group", R"sql(
    DELETE FROM members_group WHERE account_id = $1 AND group_id = $2
)sql"};

void leave_group(db::WriteTx& tx, access::AccountId account, std::int64_t group) {
    tx.run(kLeaveGroup, account, group);
}

constexpr db::Query kDissolveGroup{"members.dissolve_group", R"sql(
    DELETE FROM members_group WHERE group_id = $1
)sql"};

void dissolve_group(db::WriteTx& tx, std::int64_t group) {
    tx.run(kDissolveGroup, group);
}

constexpr db::Query kShareAGroup{"members.share_a_group", R"sql(
    SELECT COUNT(*) FROM members_group mine
    JOIN members_group theirs ON theirs.group_id = mine.group_id AND theirs.account_id = $2
    WHERE mine.account_id = $1
)sql"};

bool share_a_group(db::ReadTx& tx, access::AccountId one, access::AccountId other) {
    return tx.find<std::int64_t>(kShareAGroup, one, other).value_or(0) > 0;
}

}  // namespace agora::members
