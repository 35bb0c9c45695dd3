#pragma once

#include "agora/forum/thread.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::forum {

/// What somebody wrote and did not send; thread 0 is a new thread.
struct Draft {
    AccountId account_id = {};
    ThreadId thread_id = {};
    CategoryId category_id = {};
    Kind kind = Kind::question;
    std::string language = {};
    std::string title = {};
    std::string tags = {};
    std::string body = {};
    Instant kept_at = {};
};
AGORA_FIELDS(Draft, account_id, thread_id, category_id, kind, language, title, tags, body, kept_at)

void put_draft(db::WriteTx& tx, const Draft& draft);
std::optional<Draft> find_draft(db::ReadTx& tx, AccountId account, ThreadId thread);
/// The newest first.
std::vector<Draft> list_drafts_of(db::ReadTx& tx, AccountId account);
void delete_draft(db::WriteTx& tx, AccountId account, ThreadId thread);

}  // namespace agora::forum
