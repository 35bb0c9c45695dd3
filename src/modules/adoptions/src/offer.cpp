#include "offer.hpp"

#include "letters.hpp"
#include "offer_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::adoptions {
namespace {

constexpr std::int64_t kMostInterests = 20;

/// Members carry out nothing that the board refused, and nothing twice.
bool has_ended(const Seen& seen) {
    return recommendations::is_closed(seen.about.status) && !seen.adoption;
}

}  // namespace

Result<Done> propose(const Acting& acting, const Seen& seen, const Proposal& proposal) {
    if (has_ended(seen)) return AdoptionRefusal::recommendation_has_ended;
    if (seen.offer && (seen.is_open() || seen.offer->state == OfferState::proposed)) {
        return Refusal{AdoptionRefusal::offered_already, "words"};
    }
    put_offer(acting.tx, {.recommendation_id = seen.about.id,
                          .number = seen.about.number,
                          .state = OfferState::proposed,
                          .hours = proposal.hours,
                          .people = proposal.people,
                          .language = proposal.language,
                          .words = proposal.words,
                          .reason = {},
                          .proposed_by = acting.origin.account,
                          .opened_by = {},
                          .changed_at = acting.origin.at});
    insert_interest(acting.tx, seen.about.id, acting.origin.account, acting.origin.at);
    journal::emit(acting.tx, acting.origin, OfferProposed{seen.about.id});
    return Done{};
}

Result<Done> open_offer(const Acting& acting, const Seen& seen, const Terms& terms) {
    if (!seen.keeps) return AdoptionRefusal::editors_say_it;
    if (has_ended(seen)) return AdoptionRefusal::recommendation_has_ended;
    if (std::ranges::all_of(terms.words, [](const OfferWords& one) { return one.needs.empty(); })) {
        return Refusal{AdoptionRefusal::needs_missing, "needs_" + terms.words.front().language};
    }
    Offer offer =
        seen.offer.value_or(Offer{.recommendation_id = seen.about.id, .number = seen.about.number});
    const bool answers = seen.offer && offer.state == OfferState::proposed;
    const bool is_new = !seen.is_open();
    offer.state = OfferState::open;
    offer.hours = terms.hours;
    offer.people = terms.people;
    offer.reason.clear();
    offer.opened_by = acting.origin.account;
    if (is_new) offer.changed_at = acting.origin.at;
    put_offer(acting.tx, offer);
    for (OfferWords words : terms.words) {
        words.recommendation_id = seen.about.id;
        put_words(acting.tx, words);
    }
    journal::emit(acting.tx, acting.origin, OfferOpened{seen.about.id}, journal::Audit::yes);
    if (answers) mail_opened(acting, offer);
    return Done{};
}

Result<Done> decline(const Acting& acting, const Seen& seen, const std::string& reason) {
    if (!seen.keeps) return AdoptionRefusal::editors_say_it;
    if (!seen.offer || seen.offer->state != OfferState::proposed) {
        return AdoptionRefusal::not_proposed;
    }
    Offer offer = *seen.offer;
    offer.state = OfferState::declined;
    offer.reason = reason;
    offer.changed_at = acting.origin.at;
    put_offer(acting.tx, offer);
    journal::emit(acting.tx, acting.origin, OfferClosed{offer.recommendation_id, offer.state},
                  journal::Audit::yes);
    mail_declined(acting, offer);
    return Done{};
}

Result<Done> withdraw(const Acting& acting, const Seen& seen) {
    if (!seen.keeps) return AdoptionRefusal::editors_say_it;
    if (!seen.is_open()) return AdoptionRefusal::not_open;
    if (seen.adoption) return AdoptionRefusal::taken_already;
    Offer offer = *seen.offer;
    offer.state = OfferState::withdrawn;
    offer.changed_at = acting.origin.at;
    put_offer(acting.tx, offer);
    journal::emit(acting.tx, acting.origin, OfferClosed{offer.recommendation_id, offer.state},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> say_interest(const Acting& acting, const Seen& seen) {
    if (!seen.is_open()) return AdoptionRefusal::not_open;
    if (seen.adoption) return AdoptionRefusal::taken_already;
    if (has_ended(seen)) return AdoptionRefusal::recommendation_has_ended;
    if (count_interests_of(acting.tx, acting.origin.account) >= kMostInterests) {
        return AdoptionRefusal::too_many_interests;
    }
    const AccountId reader = acting.origin.account;
    if (!insert_interest(acting.tx, seen.about.id, reader, acting.origin.at)) return Done{};
    journal::emit(acting.tx, acting.origin, InterestChanged{seen.about.id});
    mail_one_more(acting, *seen.offer);
    return Done{};
}

Result<Done> end_interest(const Acting& acting, const Seen& seen) {
    if (delete_interest(acting.tx, seen.about.id, acting.origin.account)) {
        journal::emit(acting.tx, acting.origin, InterestChanged{seen.about.id});
    }
    return Done{};
}

}  // namespace agora::adoptions
