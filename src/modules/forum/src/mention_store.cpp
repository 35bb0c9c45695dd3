#include "mention_store.hpp"

namespace agora::forum {

constexpr db::Query kPutMention{"forum.put_mention", R"sql(
    INSERT INTO forum_mention (thread_id, place, kind, target) VALUES ($1, $2, $3, $4)
    ON CONFLICT (thread_id, place, kind, target) DO NOTHING
)sql"};

void put_mention(db::WriteTx& tx, const Mention& mention) {
    tx.run(kPutMention, mention.thread_id, mention.place, mention.kind, mention.target);
}

constexpr db::Query kDeleteMentions{"forum.delete_mentions", R"sql(
    DELETE FROM forum_mention WHERE thread_id = $1 AND place = $2
)sql"};

void delete_mentions(db::WriteTx& tx, ThreadId thread, std::int64_t place) {
    tx.run(kDeleteMentions, thread, place);
}

constexpr db::Query kListMentionsIn{"forum.list_mentions_in", R"sql(
    SELECT thread_id, place, kind, target FROM forum_mention
    WHERE thread_id = $1 ORDER BY place, kind, target
)sql"};

std::vector<Mention> list_mentions_in(db::ReadTx& tx, ThreadId thread) {
    return tx.all<Mention>(kListMentionsIn, thread);
}

constexpr db::Query kListThreadsMentioning{"forum.list_threads_mentioning", R"sql(
    SELECT thread_id, category_id, kind, language, title, initial, author, made_at, posts, answers,
           first_answer_at, last_post_at, accepted_place, accepted_at, closed, moderation
    FROM forum_thread
    WHERE thread_id IN (SELECT thread_id FROM forum_mention WHERE kind = $1 AND target = $2)
    ORDER BY thread_id DESC LIMIT $3
)sql"};

std::vector<Thread> list_threads_mentioning(db::ReadTx& tx, MentionKind kind, std::int64_t target,
                                            std::int64_t limit) {
    return tx.all<Thread>(kListThreadsMentioning, kind, target, limit);
}

constexpr db::Query kInsertNamed{"forum.insert_named", R"sql(
    INSERT INTO forum_named (thread_id, place, account_id, stands, told_at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (thread_id, place, account_id) DO NOTHING
)sql"};
constexpr db::Query kPutNamedBack{"forum.put_named_back", R"sql(
    UPDATE forum_named SET stands = 1 WHERE thread_id = $1 AND place = $2 AND account_id = $3
)sql"};

bool put_named(db::WriteTx& tx, const Named& named) {
    const bool is_new = tx.run(kInsertNamed, named.thread_id, named.place, named.account_id,
                               named.stands, named.told_at) > 0;
    if (!is_new) tx.run(kPutNamedBack, named.thread_id, named.place, named.account_id);
    return is_new;
}

constexpr db::Query kTakeOutNamed{"forum.take_out_named", R"sql(
    UPDATE forum_named SET stands = 0 WHERE thread_id = $1 AND place = $2
)sql"};

void take_out_named(db::WriteTx& tx, ThreadId thread, std::int64_t place) {
    tx.run(kTakeOutNamed, thread, place);
}

constexpr db::Query kListNamedIn{"forum.list_named_in", R"sql(
    SELECT DISTINCT account_id FROM forum_named WHERE thread_id = $1 AND stands = 1
)sql"};

std::vector<AccountId> list_named_in(db::ReadTx& tx, ThreadId thread) {
    return tx.all<AccountId>(kListNamedIn, thread);
}

}  // namespace agora::forum
