#include "adoption_store.hpp"
#include "offer_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::adoptions {

void put_whole_offer(db::WriteTx& tx, WholeOffer whole) {
    const RecommendationId id = whole.offer.recommendation_id;
    put_offer(tx, whole.offer);
    for (OfferWords& words : whole.words) {
        words.recommendation_id = id;
        put_words(tx, words);
    }
    for (const AccountId one : whole.interested) {
        insert_interest(tx, id, one, whole.offer.changed_at);
    }
    journal::emit(tx, {whole.offer.opened_by, whole.offer.changed_at}, OfferOpened{id});
    if (!whole.adoption) return;
    Adoption& adoption = *whole.adoption;
    adoption.adoption_id = tx.new_id<AdoptionId>();
    adoption.recommendation_id = id;
    insert_adoption(tx, adoption);
    for (Step& step : whole.steps) {
        step.step_id = tx.new_id<StepId>();
        step.adoption_id = adoption.adoption_id;
        insert_step(tx, step);
    }
    for (Need& need : whole.needs) {
        need.adoption_id = adoption.adoption_id;
        insert_need(tx, need);
    }
    journal::emit(tx, {adoption.adopted_by, adoption.adopted_at},
                  Adopted{adoption.adoption_id, adoption.circle_id});
}

}  // namespace agora::adoptions
