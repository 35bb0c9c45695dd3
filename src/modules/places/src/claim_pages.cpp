#include "claim_pages.hpp"

#include "claim.hpp"
#include "people_view.hpp"
#include "permissions.hpp"
#include "place_pages.hpp"
#include "place_view.hpp"

namespace agora::places {
namespace {

struct ClaimView {
    PlaceCard place;
    PersonName by;
    std::string words;
    Instant asked_at;
    std::string answer;  ///< address
};
AGORA_FIELDS(ClaimView, place, by, words, asked_at, answer)

/// What waits for an editor: claims, and places that nobody confirmed.
struct WaitingPage {
    std::vector<ClaimView> claims;
    std::vector<PlaceCard> places;
    Html form_keys;
};
AGORA_FIELDS(WaitingPage, claims, places, form_keys)

http::Response show_waiting(web::Call& call) {
    WaitingPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto claims = list_claims(tx);
        std::vector<AccountId> accounts;
        for (const Caretaker& one : claims) accounts.push_back(one.account_id);
        const auto people = people_of(call, tx, accounts);
        for (const Caretaker& one : claims) {
            const auto listed = find_visible(call.services, tx, call.actor, one.place_id);
            if (!listed) continue;
            model.claims.push_back(
                {card_of(call, *listed), people.at(one.account_id), one.words, one.asked_at,
                 call.link(path_of(one.place_id, "/claims/" + to_string(one.account_id)))});
        }
        for (const Listed& listed : list_visible(call.services, tx, call.actor)) {
            if (listed.place.confirmed_version == listed.place.version) continue;
            model.places.push_back(card_of(call, listed));
        }
    });
    model.form_keys = call.form_keys();
    return web::page(
        call, {.view = "places/waiting", .title = call.say(tr("Places that wait for an editor"))},
        model);
}

http::Response create_claim(web::Call& call) {
    const Told told = call.sent["told"].empty() ? Told::no : Told::yes;
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto listed = place_at(call, tx);
        if (!listed) return PlaceRefusal::place_not_found;
        path = path_of(listed->place.place_id);
        return claim({tx, call.services, call.origin()}, call.actor, listed->place.place_id,
                     trimmed(call.sent["words"]), told);
    });
    if (done) {
        return web::redirect(call, path, {.text = tr("Thank you. An editor answers you by mail.")});
    }
    return done.refusal().field().empty() ? web::refuse(call, done.refusal())
                                          : claim_again(call, done.refusal());
}

http::Response save_told(web::Call& call) {
    const Told told = call.sent["told"].empty() ? Told::no : Told::yes;
    return act_on_place(call, tr("Saved."), [&](const Acting& acting, const Place& place) {
        return choose_to_be_told(acting, place.place_id, told);
    });
}

http::Response remove_claim(web::Call& call) {
    return act_on_place(
        call, tr("You don't look after this place any more."),
        [&](const Acting& acting, const Place& place) { return give_up(acting, place.place_id); });
}

http::Response answer(web::Call& call, Claim said) {
    const auto claimant = call.id<AccountId>("account");
    return act_on_place(call, tr("The person gets a mail with your answer."),
                        [&](const Acting& acting, const Place& place) {
                            return answer_claim(acting, call.actor, place,
                                                claimant.value_or(AccountId{}), said);
                        });
}

http::Response accept_claim(web::Call& call) {
    return answer(call, Claim::accepted);
}

http::Response refuse_claim(web::Call& call) {
    return answer(call, Claim::refused);
}

}  // namespace

std::vector<web::Route> claim_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/waiting",
         Access::needing(kEditPlaces),
         &show_waiting,
         {.summary = "Claims and places that wait for an editor"}},
        {post,
         "/places/{id}/claim",
         Access::member(),
         &create_claim,
         {.summary = "Ask to look after a place"}},
        {post,
         "/places/{id}/claim/mail",
         Access::member(),
         &save_told,
         {.summary = "Whether one is told of changes"}},
        {post,
         "/places/{id}/claim/removal",
         Access::member(),
         &remove_claim,
         {.summary = "Stop looking after a place"}},
        {post,
         "/places/{id}/claims/{account}/acceptance",
         Access::needing(kEditPlaces),
         &accept_claim,
         {.summary = "Agree that somebody looks after a place"}},
        {post,
         "/places/{id}/claims/{account}/refusal",
         Access::needing(kEditPlaces),
         &refuse_claim,
         {.summary = "Refuse that somebody looks after a place"}},
    };
}

}  // namespace agora::places
