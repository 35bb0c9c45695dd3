#pragma once

#include "agora/stories/story.hpp"

#include <optional>
#include <vector>

namespace agora::stories {

void insert_story(db::WriteTx& tx, const Story& story);
void update_story(db::WriteTx& tx, const Story& story);
/// With its words and picture; consents and takings stay.
void delete_story(db::WriteTx& tx, StoryId story);
std::optional<Story> find_story(db::ReadTx& tx, StoryId story);
/// For everybody on that day, the newest first; at most five hundred.
std::vector<Story> list_live(db::ReadTx& tx, Date today);
/// The same, of those that were agreed to for this use.
std::vector<Story> list_live_for(db::ReadTx& tx, Use use, Date today);
std::vector<Story> list_told_by(db::ReadTx& tx, AccountId account);
/// What an editor wrote down and nobody agreed to yet.
std::vector<Story> list_written_by(db::ReadTx& tx, AccountId account);
/// In this state, what waits longest first; at most two hundred.
std::vector<Story> list_in_state(db::ReadTx& tx, State state);
/// Published or not: their teller agreed until that day or before, and was not asked yet whether it goes on.
std::vector<Story> list_to_ask(db::ReadTx& tx, Date until);
/// Published or not, since one that waits again may stand elsewhere: the consent ended before that day, and nobody
/// was told.
std::vector<Story> list_ended(db::ReadTx& tx, Date today);
std::int64_t count_told_by(db::ReadTx& tx, AccountId account);

/// In place of the one in that language.
void put_text(db::WriteTx& tx, const Text& text);
void delete_text(db::WriteTx& tx, StoryId story, std::string_view language);
void delete_translations(db::WriteTx& tx, const Story& story);
std::vector<Text> list_texts(db::ReadTx& tx, StoryId story);
/// Of all that is for everybody on that day.
std::vector<Text> list_live_texts(db::ReadTx& tx, Date today);

}  // namespace agora::stories
