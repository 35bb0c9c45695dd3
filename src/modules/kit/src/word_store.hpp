#pragma once

#include "agora/kit/item.hpp"

#include <optional>
#include <vector>

namespace agora::kit {

void insert_baseline(db::WriteTx& tx, const Baseline& baseline);
/// The newest first.
std::vector<Baseline> list_baselines(db::ReadTx& tx);
std::optional<Baseline> newest_baseline(db::ReadTx& tx);

void insert_word(db::WriteTx& tx, const Word& word);
/// With all its versions.
void delete_word(db::WriteTx& tx, WordId word);
/// The newest first.
std::vector<Word> list_versions_of_word(db::ReadTx& tx, WordId word);
/// Each in its newest version, valid or not; at most a thousand.
std::vector<Word> list_words(db::ReadTx& tx);
void note_reminded(db::WriteTx& tx, const Word& word);

}  // namespace agora::kit
