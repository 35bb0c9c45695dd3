#pragma once

#include "agora/shelf/suggestion.hpp"

#include <optional>
#include <vector>

namespace agora::shelf {

void insert_suggestion(db::WriteTx& tx, const Suggestion& suggestion);
/// State, answer, version, who decided and when.
void update_suggestion(db::WriteTx& tx, const Suggestion& suggestion);
std::optional<Suggestion> find_suggestion(db::ReadTx& tx, SuggestionId id);
/// Open ones first, by place; then the others, what was decided last first.
std::vector<Suggestion> list_suggestions(db::ReadTx& tx, ItemId item, std::int64_t most);
/// That became a version, without their words.
std::vector<Suggestion> list_taken(db::ReadTx& tx, ItemId item);
std::int64_t count_open(db::ReadTx& tx, ItemId item);
std::int64_t count_open_of(db::ReadTx& tx, ItemId item, AccountId account);
/// All of a text, with support and what was said.
void delete_suggestions(db::WriteTx& tx, ItemId item);

/// False when this account supports it already.
bool insert_support(db::WriteTx& tx, SuggestionId suggestion, AccountId account, Instant now);
void delete_support(db::WriteTx& tx, SuggestionId suggestion, AccountId account);
bool supports(db::ReadTx& tx, SuggestionId suggestion, AccountId account);

struct Spoken {
    SuggestionId suggestion_id = {};
    std::int64_t number = 0;
};
AGORA_FIELDS(Spoken, suggestion_id, number)
/// How many support each suggestion of a text, and how much was said about each; of the text itself zero.
std::vector<Spoken> count_support(db::ReadTx& tx, ItemId item);
std::vector<Spoken> count_remarks(db::ReadTx& tx, ItemId item);

void insert_remark(db::WriteTx& tx, const Remark& remark);
void delete_remark(db::WriteTx& tx, RemarkId remark);
std::optional<Remark> find_remark(db::ReadTx& tx, RemarkId remark);
/// The oldest first.
std::vector<Remark> list_remarks(db::ReadTx& tx, ItemId item, SuggestionId suggestion);

}  // namespace agora::shelf
