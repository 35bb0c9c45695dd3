#pragma once

#include "agora/stories/story.hpp"

#include <optional>
#include <vector>

namespace agora::stories {

void insert_taking(db::WriteTx& tx, const Taking& taking);
/// Its title and how far the stop has come.
void update_taking(db::WriteTx& tx, const Taking& taking);
std::optional<Taking> find_taking(db::ReadTx& tx, TakingId taking);
std::vector<Taking> list_takings(db::ReadTx& tx, StoryId story);
/// Of this person's stories, also of those that are gone.
std::vector<Taking> list_taken_from(db::ReadTx& tx, AccountId account);
/// Not stopped yet.
std::vector<Taking> list_taken_by(db::ReadTx& tx, AccountId account);
/// Whoever took them over was told to stop and has not said that it is done.
std::vector<Taking> list_to_stop(db::ReadTx& tx);

}  // namespace agora::stories
