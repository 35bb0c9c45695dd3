#include "talk_store.hpp"

namespace agora::talks {

constexpr db::Query kInsertTalk{"talks.insert_talk", R"sql(
    INSERT INTO talks_group (group_id, slug, language, name, summary, for_whom, rules, opened_by,
                             opened_at, closed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_talk(db::WriteTx& tx, const Talk& talk) {
    tx.run(kInsertTalk, talk.group_id, talk.slug, talk.language, talk.name, talk.summary,
           talk.for_whom, talk.rules, talk.opened_by, talk.opened_at, talk.closed_at);
}

constexpr db::Query kUpdateClosed{"talks.update_closed", R"sql(
    UPDATE talks_group SET closed_at = $2 WHERE group_id = $1
)sql"};

void update_closed(db::WriteTx& tx, GroupId group, Instant at) {
    tx.run(kUpdateClosed, group, at);
}

constexpr db::Query kFindTalk{"talks.find_talk", R"sql(
    SELECT group_id, slug, language, name, summary, for_whom, rules, opened_by, opened_at, closed_at
    FROM talks_group WHERE slug = $1
)sql"};

std::optional<Talk> find_talk(db::ReadTx& tx, std::string_view slug) {
    return tx.find<Talk>(kFindTalk, slug);
}

constexpr db::Query kListTalks{"talks.list_talks", R"sql(
    SELECT group_id, slug, language, name, summary, for_whom, rules, opened_by, opened_at, closed_at
    FROM talks_group WHERE closed_at IS NULL ORDER BY name, group_id
)sql"};

std::vector<Talk> list_talks(db::ReadTx& tx) {
    return tx.all<Talk>(kListTalks);
}

constexpr db::Query kInsertModerator{"talks.insert_moderator", R"sql(
    INSERT INTO talks_moderator (group_id, account_id, named_at, accepted_at)
    VALUES ($1, $2, $3, $4) ON CONFLICT (group_id, account_id) DO NOTHING
)sql"};

void insert_moderator(db::WriteTx& tx, const Moderator& moderator) {
    tx.run(kInsertModerator, moderator.group_id, moderator.account_id, moderator.named_at,
           moderator.accepted_at);
}

constexpr db::Query kAcceptModeration{"talks.accept_moderation", R"sql(
    UPDATE talks_moderator SET accepted_at = $3
    WHERE group_id = $1 AND account_id = $2 AND accepted_at IS NULL
)sql"};

bool accept_moderation(db::WriteTx& tx, GroupId group, AccountId account, Instant at) {
    return tx.run(kAcceptModeration, group, account, at) == 1;
}

constexpr db::Query kDeleteModerator{"talks.delete_moderator", R"sql(
    DELETE FROM talks_moderator WHERE group_id = $1 AND account_id = $2
)sql"};

bool delete_moderator(db::WriteTx& tx, GroupId group, AccountId account) {
    return tx.run(kDeleteModerator, group, account) == 1;
}

constexpr db::Query kListModerators{"talks.list_moderators", R"sql(
    SELECT group_id, account_id, named_at, accepted_at FROM talks_moderator
    WHERE group_id = $1 ORDER BY named_at, account_id
)sql"};

std::vector<Moderator> list_moderators(db::ReadTx& tx, GroupId group) {
    return tx.all<Moderator>(kListModerators, group);
}

constexpr db::Query kModerationsOf{"talks.moderations_of", R"sql(
    SELECT group_id, account_id, named_at, accepted_at FROM talks_moderator
    WHERE account_id = $1 ORDER BY named_at, group_id
)sql"};

std::vector<Moderator> moderations_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Moderator>(kModerationsOf, account);
}

constexpr db::Query kInsertMember{"talks.insert_member", R"sql(
    INSERT INTO talks_member (group_id, account_id, alias, words, consented_at, let_in_at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
)sql"};

bool insert_talk_member(db::WriteTx& tx, const TalkMember& member) {
    return tx.run(kInsertMember, member.group_id, member.account_id, member.alias, member.words,
                  member.consented_at, member.let_in_at) == 1;
}

constexpr db::Query kLetIn{"talks.let_in", R"sql(
    UPDATE talks_member SET let_in_at = $3, words = ''
    WHERE group_id = $1 AND account_id = $2 AND let_in_at IS NULL
)sql"};

bool let_in(db::WriteTx& tx, GroupId group, AccountId account, Instant at) {
    return tx.run(kLetIn, group, account, at) == 1;
}

constexpr db::Query kDeleteMember{"talks.delete_member", R"sql(
    DELETE FROM talks_member WHERE group_id = $1 AND account_id = $2
)sql"};

bool delete_talk_member(db::WriteTx& tx, GroupId group, AccountId account) {
    return tx.run(kDeleteMember, group, account) == 1;
}

constexpr db::Query kFindMember{"talks.find_member", R"sql(
    SELECT group_id, account_id, alias, words, consented_at, let_in_at FROM talks_member
    WHERE group_id = $1 AND account_id = $2
)sql"};

std::optional<TalkMember> find_talk_member(db::ReadTx& tx, GroupId group, AccountId account) {
    return tx.find<TalkMember>(kFindMember, group, account);
}

constexpr db::Query kHasAlias{"talks.has_alias", R"sql(
    SELECT COUNT(*) FROM talks_member WHERE group_id = $1 AND alias = $2
)sql"};

bool has_alias(db::ReadTx& tx, GroupId group, std::string_view alias) {
    return tx.find<std::int64_t>(kHasAlias, group, alias).value_or(0) > 0;
}

constexpr db::Query kListMembers{"talks.list_members", R"sql(
    SELECT group_id, account_id, alias, words, consented_at, let_in_at FROM talks_member
    WHERE group_id = $1 ORDER BY CASE WHEN let_in_at IS NULL THEN 0 ELSE 1 END, alias
)sql"};

std::vector<TalkMember> list_talk_members(db::ReadTx& tx, GroupId group) {
    return tx.all<TalkMember>(kListMembers, group);
}

constexpr db::Query kCountAsking{"talks.count_asking", R"sql(
    SELECT COUNT(*) FROM talks_member WHERE group_id = $1 AND let_in_at IS NULL
)sql"};

std::int64_t count_asking(db::ReadTx& tx, GroupId group) {
    return tx.find<std::int64_t>(kCountAsking, group).value_or(0);
}

}  // namespace agora::talks
