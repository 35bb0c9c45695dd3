#pragma once

#include "agora/taking_part/posted_call.hpp"

#include <optional>
#include <vector>

namespace agora::taking_part {

void insert_call(db::WriteTx& tx, const PostedCall& call);
/// All but who posted it and when.
void update_call(db::WriteTx& tx, const PostedCall& call);
std::optional<PostedCall> find_call(db::ReadTx& tx, CallId id);
/// Those that are open on this day; what ends first first.
std::vector<PostedCall> list_open(db::ReadTx& tx, Date today, std::int64_t most);
/// Those that ended between that day and this one, or were closed since that moment, the last first.
std::vector<PostedCall> list_over(db::ReadTx& tx, Date today, Date since, Instant closed_since,
                                  std::int64_t most);

/// In place of what is said in any language.
void put_words(db::WriteTx& tx, CallId id, const std::vector<CallWords>& words);
std::vector<CallWords> list_words(db::ReadTx& tx, CallId id);

struct WordsRow {
    CallId call_id = {};
    std::string language = {};
    std::string title = {};
};
AGORA_FIELDS(WordsRow, call_id, language, title)
/// Of those that are open on this day.
std::vector<WordsRow> list_open_titles(db::ReadTx& tx, Date today);

/// In place of the same person's earlier one.
void put_answer(db::WriteTx& tx, const Answer& answer);
bool delete_answer(db::WriteTx& tx, CallId call, AccountId account);
std::optional<Answer> find_answer(db::ReadTx& tx, CallId call, AccountId account);
/// The first first.
std::vector<Answer> list_answers(db::ReadTx& tx, CallId call, std::int64_t most);
std::int64_t count_answers(db::ReadTx& tx, CallId call);
/// Of calls whose last day was before this one, or that were closed before that moment.
std::int64_t delete_old_answers(db::WriteTx& tx, Date before, Instant closed_before);

}  // namespace agora::taking_part
