#include "member_store.hpp"

namespace agora::circles {

Membership as_membership(const Request& request) {
    return {.circle_id = request.circle_id,
            .account_id = request.account_id,
            .role = Role::member,
            .term_until = {},
            .charter_version = request.charter_version,
            .shown = request.shown,
            .joined_at = request.requested_at};
}

constexpr db::Query kInsertMember{"circles.insert_member", R"sql(
    INSERT INTO circles_member (circle_id, account_id, role, term_until, charter_version, shown,
                                joined_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (circle_id, account_id) DO NOTHING
)sql"};

bool insert_member(db::WriteTx& tx, const Membership& membership) {
    return tx.run(kInsertMember, membership.circle_id, membership.account_id, membership.role,
                  membership.term_until, membership.charter_version, membership.shown,
                  membership.joined_at) == 1;
}

constexpr db::Query kUpdateMember{"circles.update_member", R"sql(
    UPDATE circles_member SET role = $3, term_until = $4, charter_version = $5, shown = $6
    WHERE circle_id = $1 AND account_id = $2
)sql"};

void update_member(db::WriteTx& tx, const Membership& membership) {
    tx.run(kUpdateMember, membership.circle_id, membership.account_id, membership.role,
           membership.term_until, membership.charter_version, membership.shown);
}

constexpr db::Query kDeleteMember{"circles.delete_member", R"sql(
    DELETE FROM circles_member WHERE circle_id = $1 AND account_id = $2
)sql"};

bool delete_member(db::WriteTx& tx, CircleId circle, AccountId account) {
    return tx.run(kDeleteMember, circle, account) == 1;
}

constexpr db::Query kFindMembership{"circles.find_membership", R"sql(
    SELECT circle_id, account_id, role, term_until, charter_version, shown, joined_at
    FROM circles_member WHERE circle_id = $1 AND account_id = $2
)sql"};

std::optional<Membership> find_membership(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.find<Membership>(kFindMembership, circle, account);
}

constexpr db::Query kMembershipsOf{"circles.memberships_of", R"sql(
    SELECT circle_id, account_id, role, term_until, charter_version, shown, joined_at
    FROM circles_member WHERE account_id = $1 ORDER BY joined_at, circle_id
)sql"};

std::vector<Membership> memberships_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Membership>(kMembershipsOf, account);
}

constexpr db::Query kListMembers{"circles.list_members", R"sql(
    SELECT circle_id, account_id, role, term_until, charter_version, shown, joined_at
    FROM circles_member WHERE circle_id = $1 AND (shown >= $2 OR role = 'animator')
    ORDER BY role, joined_at, account_id LIMIT $3 OFFSET $4
)sql"};

std::vector<Membership> list_members(db::ReadTx& tx, CircleId circle, Whom whom, std::int64_t first,
                                     std::int64_t most) {
    const std::int64_t least_shown = whom == Whom::shown ? 1 : 0;
    return tx.all<Membership>(kListMembers, circle, least_shown, most, first);
}

constexpr db::Query kCountShownOf{"circles.count_shown_of", R"sql(
    SELECT COUNT(*) FROM circles_member
    WHERE circle_id = $1 AND (shown = 1 OR role = 'animator')
)sql"};

std::int64_t count_shown_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountShownOf, circle).value_or(0);
}

constexpr db::Query kListAccounts{"circles.list_accounts", R"sql(
    SELECT account_id FROM circles_member WHERE circle_id = $1 ORDER BY account_id
)sql"};

std::vector<AccountId> list_accounts(db::ReadTx& tx, CircleId circle) {
    return tx.all<AccountId>(kListAccounts, circle);
}

constexpr db::Query kListAnimators{"circles.list_animators", R"sql(
    SELECT circle_id, account_id, role, term_until, charter_version, shown, joined_at
    FROM circles_member WHERE circle_id = $1 AND role = 'animator' ORDER BY joined_at, account_id
)sql"};

std::vector<Membership> list_animators(db::ReadTx& tx, CircleId circle) {
    return tx.all<Membership>(kListAnimators, circle);
}

constexpr db::Query kCountMembers{"circles.count_members", R"sql(
    SELECT circle_id, COUNT(*) AS members FROM circles_member GROUP BY circle_id ORDER BY circle_id
)sql"};

std::vector<Counted> count_members(db::ReadTx& tx) {
    return tx.all<Counted>(kCountMembers);
}

constexpr db::Query kCountMembersOf{"circles.count_members_of", R"sql(
    SELECT COUNT(*) FROM circles_member WHERE circle_id = $1
)sql"};

std::int64_t count_members_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountMembersOf, circle).value_or(0);
}

constexpr db::Query kInsertInterest{"circles.insert_interest", R"sql(
    INSERT INTO circles_interest (circle_id, account_id, declared_at) VALUES ($1, $2, $3)
    ON CONFLICT (circle_id, account_id) DO NOTHING
)sql"};

bool insert_interest(db::WriteTx& tx, CircleId circle, AccountId account, Instant now) {
    return tx.run(kInsertInterest, circle, account, now) == 1;
}

constexpr db::Query kDeleteInterest{"circles.delete_interest", R"sql(
    DELETE FROM circles_interest WHERE circle_id = $1 AND account_id = $2
)sql"};

bool delete_interest(db::WriteTx& tx, CircleId circle, AccountId account) {
    return tx.run(kDeleteInterest, circle, account) == 1;
}

constexpr db::Query kHasInterest{"circles.has_interest", R"sql(
    SELECT COUNT(*) FROM circles_interest WHERE circle_id = $1 AND account_id = $2
)sql"};

bool has_interest(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.find<std::int64_t>(kHasInterest, circle, account).value_or(0) > 0;
}

constexpr db::Query kCountInterest{"circles.count_interest", R"sql(
    SELECT circle_id, COUNT(*) AS members FROM circles_interest
    GROUP BY circle_id ORDER BY circle_id
)sql"};

std::vector<Counted> count_interest(db::ReadTx& tx) {
    return tx.all<Counted>(kCountInterest);
}

constexpr db::Query kCountInterestOf{"circles.count_interest_of", R"sql(
    SELECT COUNT(*) FROM circles_interest WHERE circle_id = $1
)sql"};

std::int64_t count_interest_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountInterestOf, circle).value_or(0);
}

constexpr db::Query kListInterested{"circles.list_interested", R"sql(
    SELECT account_id FROM circles_interest WHERE circle_id = $1 ORDER BY declared_at, account_id
)sql"};

std::vector<AccountId> list_interested(db::ReadTx& tx, CircleId circle) {
    return tx.all<AccountId>(kListInterested, circle);
}

constexpr db::Query kDeleteAllInterest{"circles.delete_all_interest", R"sql(
    DELETE FROM circles_interest WHERE circle_id = $1
)sql"};

void delete_all_interest(db::WriteTx& tx, CircleId circle) {
    tx.run(kDeleteAllInterest, circle);
}

constexpr db::Query kInsertRequest{"circles.insert_request", R"sql(
    INSERT INTO circles_request (circle_id, account_id, words, charter_version, shown, requested_at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (circle_id, account_id) DO NOTHING
)sql"};

bool insert_request(db::WriteTx& tx, const Request& request) {
    return tx.run(kInsertRequest, request.circle_id, request.account_id, request.words,
                  request.charter_version, request.shown, request.requested_at) == 1;
}

constexpr db::Query kDeleteRequest{"circles.delete_request", R"sql(
    DELETE FROM circles_request WHERE circle_id = $1 AND account_id = $2
)sql"};

bool delete_request(db::WriteTx& tx, CircleId circle, AccountId account) {
    return tx.run(kDeleteRequest, circle, account) == 1;
}

constexpr db::Query kFindRequest{"circles.find_request", R"sql(
    SELECT circle_id, account_id, words, charter_version, shown, requested_at
    FROM circles_request WHERE circle_id = $1 AND account_id = $2
)sql"};

std::optional<Request> find_request(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.find<Request>(kFindRequest, circle, account);
}

constexpr db::Query kListRequests{"circles.list_requests", R"sql(
    SELECT circle_id, account_id, words, charter_version, shown, requested_at
    FROM circles_request WHERE circle_id = $1 ORDER BY requested_at, account_id
)sql"};

std::vector<Request> list_requests(db::ReadTx& tx, CircleId circle) {
    return tx.all<Request>(kListRequests, circle);
}

}  // namespace agora::circles
