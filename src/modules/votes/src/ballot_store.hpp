#pragma once

#include "agora/votes/vote.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::votes {

/// A sealed answer with the college of who cast it, and nothing more of them.
struct Box {
    College college = College::none;
    std::string sealed = {};
};
AGORA_FIELDS(Box, college, sealed)

/// In place of the one before.
void put_box(db::WriteTx& tx, VoteId vote, AccountId voter, const std::string& sealed);
/// Moves all boxes to the urn: without who, under new random names, written in the order of the names.
void strip_boxes(db::WriteTx& tx, VoteId vote);
std::vector<Box> list_urn(db::ReadTx& tx, VoteId vote);
void empty_urn(db::WriteTx& tx, VoteId vote);

/// What somebody said in an open vote; in place of what was said before.
struct Voice {
    AccountId account_id = {};
    std::string code = {};
    std::string answer = {};
};
AGORA_FIELDS(Voice, account_id, code, answer)
void put_voice(db::WriteTx& tx, VoteId vote, const Voice& voice);
std::optional<Voice> find_voice(db::ReadTx& tx, VoteId vote, AccountId account);
/// Of accounts after the first one, up to the last.
std::vector<Voice> list_voices(db::ReadTx& tx, VoteId vote, AccountId after, AccountId last);
/// The ballots of an open vote, as they are published.
std::vector<Ballot> ballots_of_voices(db::ReadTx& tx, VoteId vote);

/// In the order of the codes, whatever order they come in.
void insert_ballots(db::WriteTx& tx, VoteId vote, std::vector<Ballot> ballots);
std::vector<Ballot> list_ballots(db::ReadTx& tx, VoteId vote);
/// Those of a page, in the order of the codes.
std::vector<Ballot> list_ballots(db::ReadTx& tx, VoteId vote, std::int64_t skip,
                                 std::int64_t limit);
struct CollegeCount {
    College college = College::none;
    std::int64_t ballots = 0;
};
AGORA_FIELDS(CollegeCount, college, ballots)
std::vector<CollegeCount> count_ballots(db::ReadTx& tx, VoteId vote);

}  // namespace agora::votes
