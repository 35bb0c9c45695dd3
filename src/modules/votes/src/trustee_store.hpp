#pragma once

#include "agora/votes/vote.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::votes {

struct Trustee {
    AccountId account_id = {};  ///< none once they closed their account
    std::int64_t place = 0;
    std::string public_key = {};  ///< base64url; empty until they made one
    bool gave = false;            ///< their part, after the close
};
AGORA_FIELDS(Trustee, account_id, place, public_key, gave)

/// A half of the secret key of two trustees, sealed for the one at `owner`.
struct Part {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t owner = 0;
    std::int64_t half = 0;  ///< 1 or 2; the two together are the key
    std::string sealed = {};
};
AGORA_FIELDS(Part, low, high, owner, half, sealed)

/// In place of those before; keys that were made are gone.
void put_trustees(db::WriteTx& tx, VoteId vote, const std::vector<AccountId>& trustees);
std::vector<Trustee> list_trustees(db::ReadTx& tx, VoteId vote);
/// In place of the one before.
void put_key_of(db::WriteTx& tx, VoteId vote, AccountId trustee, const std::string& public_key);
bool mark_gave(db::WriteTx& tx, VoteId vote, std::int64_t place);

void insert_part(db::WriteTx& tx, VoteId vote, const Part& part);
std::vector<Part> list_parts(db::ReadTx& tx, VoteId vote, std::int64_t owner);
void delete_parts(db::WriteTx& tx, VoteId vote);

}  // namespace agora::votes
