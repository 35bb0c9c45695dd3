#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "caretaker_store.hpp"
#include "refusals.hpp"

#include <string_view>

namespace agora::places {

/// Whether a caretaker gets a mail when others change the place.
enum class Told { yes, no };

/// Editors, and whose claim an editor accepted.
bool looks_after(db::ReadTx& tx, const access::Actor& actor, PlaceId place);

/// The actor says that the place is theirs to look after; an editor answers. Nobody else is written
/// to: a place holds no address that a claim could be used to reach (MAP-14).
Result<Done> claim(const Acting& acting, const access::Actor& actor, PlaceId place,
                   std::string_view words, Told told);
/// Whether the actor wants a mail when others change it.
Result<Done> choose_to_be_told(const Acting& acting, PlaceId place, Told told);
/// An editor's answer, told to who asked.
Result<Done> answer_claim(const Acting& acting, const access::Actor& actor, const Place& place,
                          AccountId claimant, Claim answer);
/// The actor does not look after it any more.
Result<Done> give_up(const Acting& acting, PlaceId place);

}  // namespace agora::places
