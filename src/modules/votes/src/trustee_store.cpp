#include "trustee_store.hpp"

namespace agora::votes {

constexpr db::Query kDeleteTrustees{"votes.delete_trustees", R"sql(
    DELETE FROM votes_trustee WHERE vote_id = $1
)sql"};

constexpr db::Query kInsertTrustee{"votes.insert_trustee", R"sql(
    INSERT INTO votes_trustee (vote_id, account_id, place, public_key, gave)
    VALUES ($1, $2, $3, '', 0)
)sql"};

void put_trustees(db::WriteTx& tx, VoteId vote, const std::vector<AccountId>& trustees) {
    tx.run(kDeleteTrustees, vote);
    std::int64_t place = 0;
    for (const AccountId trustee : trustees) tx.run(kInsertTrustee, vote, trustee, ++place);
}

constexpr db::Query kListTrustees{"votes.list_trustees", R"sql(
    SELECT account_id, place, public_key, gave FROM votes_trustee
    WHERE vote_id = $1 ORDER BY place
)sql"};

std::vector<Trustee> list_trustees(db::ReadTx& tx, VoteId vote) {
    return tx.all<Trustee>(kListTrustees, vote);
}

constexpr db::Query kPutKeyOf{"votes.put_key_of", R"sql(
    UPDATE votes_trustee SET public_key = $3 WHERE vote_id = $1 AND account_id = $2
)sql"};

void put_key_of(db::WriteTx& tx, VoteId vote, AccountId trustee, const std::string& public_key) {
    tx.run(kPutKeyOf, vote, trustee, public_key);
}

constexpr db::Query kMarkGave{"votes.mark_gave", R"sql(
    UPDATE votes_trustee SET gave = 1 WHERE vote_id = $1 AND place = $2 AND gave = 0
)sql"};

bool mark_gave(db::WriteTx& tx, VoteId vote, std::int64_t place) {
    return tx.run(kMarkGave, vote, place) > 0;
}

constexpr db::Query kInsertPart{"votes.insert_part", R"sql(
    INSERT INTO votes_part (vote_id, low, high, owner, half, sealed)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_part(db::WriteTx& tx, VoteId vote, const Part& part) {
    tx.run(kInsertPart, vote, part.low, part.high, part.owner, part.half, part.sealed);
}

constexpr db::Query kListParts{"votes.list_parts", R"sql(
    SELECT low, high, owner, half, sealed FROM votes_part
    WHERE vote_id = $1 AND owner = $2 ORDER BY low, high, half
)sql"};

std::vector<Part> list_parts(db::ReadTx& tx, VoteId vote, std::int64_t owner) {
    return tx.all<Part>(kListParts, vote, owner);
}

constexpr db::Query kDeleteParts{"votes.delete_parts", R"sql(
    DELETE FROM votes_part WHERE vote_id = $1
)sql"};

void delete_parts(db::WriteTx& tx, VoteId vote) {
    tx.run(kDeleteParts, vote);
}

}  // namespace agora::votes
