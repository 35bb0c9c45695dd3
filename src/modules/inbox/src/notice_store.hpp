#pragma once

#include "agora/inbox/notice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::inbox {

using NoticeId = Id<struct NoticeTag>;

struct NoticeRow {
    NoticeId notice_id = {};
    AccountId account_id = {};
    Kind kind = Kind::service;
    std::string about = {};
    std::int64_t circle_id = 0;
    AccountId caused_by = {};
    std::string who = {};
    std::string sentence = {};  ///< the English source
    std::string words = {};     ///< its values, urlencoded
    std::string path = {};
    std::int64_t unread = 0;   ///< how often it was told since it was read
    std::int64_t waiting = 0;  ///< of these, how often without a mail
    Instant told_at = {};
    std::optional<Instant> mail_at = {};  ///< when a digest tells what waits
};
AGORA_FIELDS(NoticeRow, notice_id, account_id, kind, about, circle_id, caused_by, who, sentence,
             words, path, unread, waiting, told_at, mail_at)

std::optional<NoticeRow> find_about(db::ReadTx& tx, AccountId account, std::string_view about);
std::optional<NoticeRow> find_notice(db::ReadTx& tx, AccountId account, NoticeId id);
void put_notice(db::WriteTx& tx, const NoticeRow& row);

/// Which notices to list.
struct NoticeQuery {
    AccountId account;
    std::string kind = {};  ///< empty: of all kinds
    bool only_unread = false;
    std::int64_t limit = 0;
    std::int64_t offset = 0;
};
/// The newest first.
std::vector<NoticeRow> list_notices(db::ReadTx& tx, const NoticeQuery& query);

/// How many lines are unread, `most` at most. One step in an index for each.
std::int64_t count_unread(db::ReadTx& tx, AccountId account, std::int64_t most);
/// The same without those that lead to a page below `folder`, as "/conversations/".
std::int64_t count_unread_but_below(db::ReadTx& tx, AccountId account, std::string_view folder,
                                    std::int64_t most);
/// The unread lines that lead to this page, a path without ? and #.
std::vector<NoticeId> list_unread_on(db::ReadTx& tx, AccountId account, std::string_view page,
                                     Instant until);

/// Nothing waits for a mail of what was read; what was told after `until` was not shown yet.
void mark_read(db::WriteTx& tx, AccountId account, NoticeId id, Instant until);
void mark_all_read(db::WriteTx& tx, AccountId account);
void delete_about(db::WriteTx& tx, std::string_view about);
/// At most some hundreds at a time; gives how many went.
std::int64_t delete_old(db::WriteTx& tx, Instant read_until, Instant unread_until);

// What waits for a digest

std::vector<AccountId> list_due_accounts(db::ReadTx& tx, Instant now, AccountId after,
                                         std::int64_t limit);
/// The newest first.
std::vector<NoticeRow> list_waiting(db::ReadTx& tx, AccountId account, Instant until);
/// Of any moment.
std::vector<NoticeRow> list_all_waiting(db::ReadTx& tx, AccountId account);
void clear_waiting(db::WriteTx& tx, AccountId account, Instant until);
void set_mail_at(db::WriteTx& tx, NoticeId id, Instant at);
/// No mail comes of it.
void stop_waiting(db::WriteTx& tx, NoticeId id);

}  // namespace agora::inbox
