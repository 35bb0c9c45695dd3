#include "notice_store.hpp"

namespace agora::inbox {
namespace {

/// What leads to a longer page is read in the inbox only: the index of PostgreSQL bears no key of any length.
constexpr std::size_t kLongestPage = 200;

std::string_view page_of(std::string_view path) {
    const std::string_view page = path.substr(0, path.find_first_of("?#"));
    return page.size() > kLongestPage ? std::string_view{} : page;
}

}  // namespace

constexpr db::Query kFindAbout{"inbox.find_about", R"sql(
    SELECT notice_id, account_id, kind, about, circle_id, caused_by, who, sentence, words, path, unread,
           waiting, told_at, mail_at
    FROM inbox_notice WHERE account_id = $1 AND about = $2
)sql"};

std::optional<NoticeRow> find_about(db::ReadTx& tx, AccountId account, std::string_view about) {
    return tx.find<NoticeRow>(kFindAbout, account, about);
}

constexpr db::Query kFindNotice{"inbox.find_notice", R"sql(
    SELECT notice_id, account_id, kind, about, circle_id, caused_by, who, sentence, words, path, unread,
           waiting, told_at, mail_at
    FROM inbox_notice WHERE notice_id = $1 AND account_id = $2
)sql"};

std::optional<NoticeRow> find_notice(db::ReadTx& tx, AccountId account, NoticeId id) {
    return tx.find<NoticeRow>(kFindNotice, id, account);
}

constexpr db::Query kPutNotice{"inbox.put_notice", R"sql(
    INSERT INTO inbox_notice (notice_id, account_id, kind, about, circle_id, caused_by, who, sentence,
                              words, path, page, unread, waiting, told_at, mail_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (account_id, about)
    DO UPDATE SET kind = excluded.kind, circle_id = excluded.circle_id,
                  caused_by = excluded.caused_by, who = excluded.who, sentence = excluded.sentence,
                  words = excluded.words, path = excluded.path, page = excluded.page,
                  unread = excluded.unread, waiting = excluded.waiting,
                  told_at = excluded.told_at, mail_at = excluded.mail_at
)sql"};

void put_notice(db::WriteTx& tx, const NoticeRow& row) {
    tx.run(kPutNotice, row.notice_id, row.account_id, row.kind, row.about, row.circle_id,
           row.caused_by, row.who, row.sentence, row.words, row.path, page_of(row.path), row.unread,
           row.waiting, row.told_at, row.mail_at);
}

constexpr db::Query kListNotices{"inbox.list_notices", R"sql(
    SELECT notice_id, account_id, kind, about, circle_id, caused_by, who, sentence, words, path, unread,
           waiting, told_at, mail_at
    FROM inbox_notice
    WHERE account_id = $1 AND ($2 = '' OR kind = $2) AND unread >= $3
    ORDER BY told_at DESC, notice_id DESC LIMIT $4 OFFSET $5
)sql"};

std::vector<NoticeRow> list_notices(db::ReadTx& tx, const NoticeQuery& query) {
    const std::int64_t least = query.only_unread ? 1 : 0;
    return tx.all<NoticeRow>(kListNotices, query.account, query.kind, least, query.limit,
                             query.offset);
}

constexpr db::Query kCountUnread{"inbox.count_unread", R"sql(
    SELECT COUNT(*) FROM (SELECT 1 AS one FROM inbox_notice WHERE account_id = $1 AND unread > 0 LIMIT $2) AS found
)sql"};

std::int64_t count_unread(db::ReadTx& tx, AccountId account, std::int64_t most) {
    return tx.find<std::int64_t>(kCountUnread, account, most).value_or(0);
}

constexpr db::Query kCountUnreadButBelow{"inbox.count_unread_but_below", R"sql(
    SELECT COUNT(*) FROM (SELECT 1 AS one FROM inbox_notice
                          WHERE account_id = $1 AND unread > 0 AND page NOT LIKE $2 LIMIT $3) AS found
)sql"};

std::int64_t count_unread_but_below(db::ReadTx& tx, AccountId account, std::string_view folder,
                                    std::int64_t most) {
    return tx.find<std::int64_t>(kCountUnreadButBelow, account, std::string{folder} + "%", most)
        .value_or(0);
}

constexpr db::Query kListUnreadOn{"inbox.list_unread_on", R"sql(
    SELECT notice_id FROM inbox_notice
    WHERE account_id = $1 AND page = $2 AND told_at <= $3 AND unread > 0
)sql"};

std::vector<NoticeId> list_unread_on(db::ReadTx& tx, AccountId account, std::string_view page,
                                     Instant until) {
    if (page.empty()) return {};
    return tx.all<NoticeId>(kListUnreadOn, account, page, until);
}

constexpr db::Query kMarkRead{"inbox.mark_read", R"sql(
    UPDATE inbox_notice SET unread = 0, waiting = 0, mail_at = NULL
    WHERE notice_id = $1 AND account_id = $2 AND told_at <= $3
)sql"};

void mark_read(db::WriteTx& tx, AccountId account, NoticeId id, Instant until) {
    tx.run(kMarkRead, id, account, until);
}

constexpr db::Query kMarkAllRead{"inbox.mark_all_read", R"sql(
    UPDATE inbox_notice SET unread = 0, waiting = 0, mail_at = NULL
    WHERE account_id = $1 AND unread > 0
)sql"};

void mark_all_read(db::WriteTx& tx, AccountId account) {
    tx.run(kMarkAllRead, account);
}

constexpr db::Query kDeleteAbout{"inbox.delete_about", R"sql(
    DELETE FROM inbox_notice WHERE about = $1
)sql"};

void delete_about(db::WriteTx& tx, std::string_view about) {
    tx.run(kDeleteAbout, about);
}

constexpr db::Query kDeleteOld{"inbox.delete_old", R"sql(
    DELETE FROM inbox_notice WHERE notice_id IN (
        SELECT notice_id FROM inbox_notice
        WHERE (unread = 0 AND told_at <= $1) OR told_at <= $2 LIMIT 200)
)sql"};

std::int64_t delete_old(db::WriteTx& tx, Instant read_until, Instant unread_until) {
    return tx.run(kDeleteOld, read_until, unread_until);
}

constexpr db::Query kListDueAccounts{"inbox.list_due_accounts", R"sql(
    SELECT DISTINCT account_id FROM inbox_notice
    WHERE mail_at IS NOT NULL AND mail_at <= $1 AND account_id > $2
    ORDER BY account_id LIMIT $3
)sql"};

std::vector<AccountId> list_due_accounts(db::ReadTx& tx, Instant now, AccountId after,
                                         std::int64_t limit) {
    return tx.all<AccountId>(kListDueAccounts, now, after, limit);
}

constexpr db::Query kListWaiting{"inbox.list_waiting", R"sql(
    SELECT notice_id, account_id, kind, about, circle_id, caused_by, who, sentence, words, path, unread,
           waiting, told_at, mail_at
    FROM inbox_notice WHERE account_id = $1 AND mail_at IS NOT NULL AND mail_at <= $2
    ORDER BY told_at DESC, notice_id DESC
)sql"};

std::vector<NoticeRow> list_waiting(db::ReadTx& tx, AccountId account, Instant until) {
    return tx.all<NoticeRow>(kListWaiting, account, until);
}

constexpr db::Query kListAllWaiting{"inbox.list_all_waiting", R"sql(
    SELECT notice_id, account_id, kind, about, circle_id, caused_by, who, sentence, words, path, unread,
           waiting, told_at, mail_at
    FROM inbox_notice WHERE account_id = $1 AND mail_at IS NOT NULL
)sql"};

std::vector<NoticeRow> list_all_waiting(db::ReadTx& tx, AccountId account) {
    return tx.all<NoticeRow>(kListAllWaiting, account);
}

constexpr db::Query kClearWaiting{"inbox.clear_waiting", R"sql(
    UPDATE inbox_notice SET waiting = 0, mail_at = NULL
    WHERE account_id = $1 AND mail_at IS NOT NULL AND mail_at <= $2
)sql"};

void clear_waiting(db::WriteTx& tx, AccountId account, Instant until) {
    tx.run(kClearWaiting, account, until);
}

constexpr db::Query kSetMailAt{"inbox.set_mail_at", R"sql(
    UPDATE inbox_notice SET mail_at = $2 WHERE notice_id = $1
)sql"};

void set_mail_at(db::WriteTx& tx, NoticeId id, Instant at) {
    tx.run(kSetMailAt, id, at);
}

constexpr db::Query kStopWaiting{"inbox.stop_waiting", R"sql(
    UPDATE inbox_notice SET waiting = 0, mail_at = NULL WHERE notice_id = $1
)sql"};

void stop_waiting(db::WriteTx& tx, NoticeId id) {
    tx.run(kStopWaiting, id);
}

}  // namespace agora::inbox
