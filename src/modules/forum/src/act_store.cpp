#include "act_store.hpp"

namespace agora::forum {

constexpr db::Query kInsertAct{"forum.insert_act", R"sql(
    INSERT INTO forum_act (act_id, thread_id, place, kind, reason, author, made_by, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_act(db::WriteTx& tx, const Act& act) {
    tx.run(kInsertAct, act.act_id, act.thread_id, act.place, act.kind, act.reason, act.author,
           act.made_by, act.made_at);
}

constexpr db::Query kListActs{"forum.list_acts", R"sql(
    SELECT act_id, thread_id, place, kind, reason, author, made_by, made_at
    FROM forum_act WHERE thread_id = $1 ORDER BY act_id DESC
)sql"};

std::vector<Act> list_acts(db::ReadTx& tx, ThreadId thread) {
    return tx.all<Act>(kListActs, thread);
}

constexpr db::Query kListActsAbout{"forum.list_acts_about", R"sql(
    SELECT act_id, thread_id, place, kind, reason, author, made_by, made_at
    FROM forum_act WHERE author = $1 ORDER BY act_id DESC LIMIT $2
)sql"};

std::vector<Act> list_acts_about(db::ReadTx& tx, AccountId author, std::int64_t limit) {
    return tx.all<Act>(kListActsAbout, author, limit);
}

}  // namespace agora::forum
