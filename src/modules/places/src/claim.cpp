#include "claim.hpp"

#include "agora/base/text.hpp"
#include "agora/places/events.hpp"
#include "letters.hpp"
#include "sight.hpp"

namespace agora::places {

bool looks_after(db::ReadTx& tx, const access::Actor& actor, PlaceId place) {
    if (!actor.is_member()) return false;
    if (is_editor(actor)) return true;
    const auto own = find_caretaker(tx, place, actor.account);
    return own && own->state == Claim::accepted;
}

Result<Done> claim(const Acting& acting, const access::Actor& actor, PlaceId place,
                   std::string_view words, Told told) {
    constexpr std::size_t kMostWords = 500;
    if (words.empty() || utf8_length(words) > kMostWords) {
        return Refusal{PlaceRefusal::reason_missing, "words"};
    }
    const auto own = find_caretaker(acting.tx, place, actor.account);
    if (own && own->state != Claim::refused) return PlaceRefusal::claimed_already;
    put_caretaker(acting.tx, {.place_id = place,
                              .account_id = actor.account,
                              .words = std::string{words},
                              .is_told = told == Told::yes,
                              .asked_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, PlaceClaimed{place, actor.account});
    return Done{};
}

Result<Done> choose_to_be_told(const Acting& acting, PlaceId place, Told told) {
    auto own = find_caretaker(acting.tx, place, acting.origin.account);
    if (!own || own->state != Claim::accepted) return PlaceRefusal::not_your_place;
    own->is_told = told == Told::yes;
    put_caretaker(acting.tx, *own);
    return Done{};
}

Result<Done> answer_claim(const Acting& acting, const access::Actor& actor, const Place& place,
                          AccountId claimant, Claim answer) {
    if (!is_editor(actor)) return PlaceRefusal::only_editors;
    auto asked = find_caretaker(acting.tx, place.place_id, claimant);
    if (!asked || asked->state != Claim::asked) return PlaceRefusal::claim_not_found;
    asked->state = answer;
    put_caretaker(acting.tx, *asked);
    journal::emit(acting.tx, acting.origin,
                  ClaimAnswered{place.place_id, claimant, answer == Claim::accepted},
                  journal::Audit::yes);
    mail_claim_answered(acting, place, *asked);
    return Done{};
}

Result<Done> give_up(const Acting& acting, PlaceId place) {
    if (!find_caretaker(acting.tx, place, acting.origin.account)) {
        return PlaceRefusal::not_your_place;
    }
    delete_caretaker(acting.tx, place, acting.origin.account);
    journal::emit(acting.tx, acting.origin, PlaceGivenUp{place, acting.origin.account});
    return Done{};
}

}  // namespace agora::places
