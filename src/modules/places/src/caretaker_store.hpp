#pragma once

#include "agora/places/place.hpp"

#include <vector>

namespace agora::places {

enum class Claim { asked, accepted, refused };
AGORA_ENUM(Claim, asked, accepted, refused)

/// Somebody who says that the place is theirs to look after.
struct Caretaker {
    PlaceId place_id = {};
    AccountId account_id = {};
    Claim state = Claim::asked;
    std::string words = {};  ///< why, to the editors
    bool is_told = false;    ///< wants a mail when others change it
    Instant asked_at = {};
};
AGORA_FIELDS(Caretaker, place_id, account_id, state, words, is_told, asked_at)

void put_caretaker(db::WriteTx& tx, const Caretaker& caretaker);
void delete_caretaker(db::WriteTx& tx, PlaceId place, AccountId account);
std::optional<Caretaker> find_caretaker(db::ReadTx& tx, PlaceId place, AccountId account);
std::vector<Caretaker> list_caretakers(db::ReadTx& tx, PlaceId place);
/// That no editor answered yet, the oldest first.
std::vector<Caretaker> list_claims(db::ReadTx& tx);

}  // namespace agora::places
