#include "offer_store.hpp"

namespace agora::adoptions {

constexpr db::Query kPutOffer{"adoptions.put_offer", R"sql(
    INSERT INTO adoptions_offer (recommendation_id, number, state, hours, people, language, words,
                                 reason, proposed_by, opened_by, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (recommendation_id) DO UPDATE
    SET state = excluded.state, hours = excluded.hours, people = excluded.people,
        language = excluded.language, words = excluded.words, reason = excluded.reason,
        proposed_by = excluded.proposed_by, opened_by = excluded.opened_by,
        changed_at = excluded.changed_at
)sql"};

void put_offer(db::WriteTx& tx, const Offer& offer) {
    tx.run(kPutOffer, offer.recommendation_id, offer.number, offer.state, offer.hours, offer.people,
           offer.language, offer.words, offer.reason, offer.proposed_by, offer.opened_by,
           offer.changed_at);
}

constexpr db::Query kFindOffer{"adoptions.find_offer", R"sql(
    SELECT recommendation_id, number, state, hours, people, language, words, reason, proposed_by,
           opened_by, changed_at
    FROM adoptions_offer WHERE recommendation_id = $1
)sql"};

std::optional<Offer> find_offer(db::ReadTx& tx, RecommendationId id) {
    return tx.find<Offer>(kFindOffer, id);
}

constexpr db::Query kFindOfferByNumber{"adoptions.find_offer_by_number", R"sql(
    SELECT recommendation_id, number, state, hours, people, language, words, reason, proposed_by,
           opened_by, changed_at
    FROM adoptions_offer WHERE number = $1
)sql"};

std::optional<Offer> find_offer_by_number(db::ReadTx& tx, std::string_view number) {
    return tx.find<Offer>(kFindOfferByNumber, number);
}

constexpr db::Query kListProposed{"adoptions.list_proposed", R"sql(
    SELECT recommendation_id, number, state, hours, people, language, words, reason, proposed_by,
           opened_by, changed_at
    FROM adoptions_offer WHERE state = 'proposed' ORDER BY changed_at, recommendation_id LIMIT $1
)sql"};

std::vector<Offer> list_proposed(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Offer>(kListProposed, most);
}

constexpr db::Query kCountProposed{"adoptions.count_proposed", R"sql(
    SELECT COUNT(*) FROM adoptions_offer WHERE state = 'proposed'
)sql"};

std::int64_t count_proposed(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountProposed).value_or(0);
}

constexpr db::Query kListFreeOffers{"adoptions.list_free_offers", R"sql(
    SELECT recommendation_id, number, state, hours, people, language, words, reason, proposed_by,
           opened_by, changed_at
    FROM adoptions_offer AS offer
    WHERE state = 'open' AND NOT EXISTS (
        SELECT 1 FROM adoptions_adoption AS adoption
        WHERE adoption.recommendation_id = offer.recommendation_id
          AND adoption.state IN ('running', 'done'))
    ORDER BY changed_at DESC, recommendation_id DESC LIMIT $1 OFFSET $2
)sql"};

constexpr db::Query kListTakenOffers{"adoptions.list_taken_offers", R"sql(
    SELECT offer.recommendation_id, offer.number, offer.state, offer.hours, offer.people,
           offer.language, offer.words, offer.reason, offer.proposed_by, offer.opened_by,
           offer.changed_at
    FROM adoptions_offer AS offer
    JOIN adoptions_adoption AS adoption ON adoption.recommendation_id = offer.recommendation_id
    WHERE offer.state = 'open' AND adoption.state = $3
    ORDER BY adoption.moved_at DESC, offer.recommendation_id DESC LIMIT $1 OFFSET $2
)sql"};

std::vector<Offer> list_open(db::ReadTx& tx, Shelf shelf, std::int64_t skip, std::int64_t most) {
    if (shelf == Shelf::free) return tx.all<Offer>(kListFreeOffers, most, skip);
    const State state = shelf == Shelf::running ? State::running : State::done;
    return tx.all<Offer>(kListTakenOffers, most, skip, state);
}

constexpr db::Query kCountTaken{"adoptions.count_taken", R"sql(
    SELECT (SELECT COUNT(*) FROM adoptions_adoption AS adoption
            JOIN adoptions_offer AS offer ON offer.recommendation_id = adoption.recommendation_id
            WHERE offer.state = 'open' AND adoption.state = 'running') AS running,
           (SELECT COUNT(*) FROM adoptions_adoption AS adoption
            JOIN adoptions_offer AS offer ON offer.recommendation_id = adoption.recommendation_id
            WHERE offer.state = 'open' AND adoption.state = 'done') AS done
)sql"};

Counts count_taken(db::ReadTx& tx) {
    return tx.find<Counts>(kCountTaken).value_or(Counts{});
}

constexpr db::Query kDeleteWords{"adoptions.delete_words", R"sql(
    DELETE FROM adoptions_words WHERE recommendation_id = $1 AND language = $2
)sql"};
constexpr db::Query kInsertWords{"adoptions.insert_words", R"sql(
    INSERT INTO adoptions_words (recommendation_id, language, needs) VALUES ($1, $2, $3)
)sql"};

void put_words(db::WriteTx& tx, const OfferWords& words) {
    tx.run(kDeleteWords, words.recommendation_id, words.language);
    if (words.needs.empty()) return;
    tx.run(kInsertWords, words.recommendation_id, words.language, words.needs);
}

constexpr db::Query kListWords{"adoptions.list_words", R"sql(
    SELECT recommendation_id, language, needs FROM adoptions_words
    WHERE recommendation_id = $1 ORDER BY language
)sql"};

std::vector<OfferWords> list_words(db::ReadTx& tx, RecommendationId id) {
    return tx.all<OfferWords>(kListWords, id);
}

constexpr db::Query kInsertInterest{"adoptions.insert_interest", R"sql(
    INSERT INTO adoptions_interest (recommendation_id, account_id, said_at) VALUES ($1, $2, $3)
    ON CONFLICT (recommendation_id, account_id) DO NOTHING
)sql"};

bool insert_interest(db::WriteTx& tx, RecommendationId id, AccountId account, Instant at) {
    return tx.run(kInsertInterest, id, account, at) == 1;
}

constexpr db::Query kDeleteInterest{"adoptions.delete_interest", R"sql(
    DELETE FROM adoptions_interest WHERE recommendation_id = $1 AND account_id = $2
)sql"};

bool delete_interest(db::WriteTx& tx, RecommendationId id, AccountId account) {
    return tx.run(kDeleteInterest, id, account) == 1;
}

constexpr db::Query kListInterested{"adoptions.list_interested", R"sql(
    SELECT account_id FROM adoptions_interest
    WHERE recommendation_id = $1 ORDER BY said_at, account_id LIMIT $2
)sql"};

std::vector<AccountId> list_interested(db::ReadTx& tx, RecommendationId id, std::int64_t most) {
    return tx.all<AccountId>(kListInterested, id, most);
}

constexpr db::Query kCountInterested{"adoptions.count_interested", R"sql(
    SELECT COUNT(*) FROM adoptions_interest WHERE recommendation_id = $1
)sql"};

std::int64_t count_interested(db::ReadTx& tx, RecommendationId id) {
    return tx.find<std::int64_t>(kCountInterested, id).value_or(0);
}

constexpr db::Query kCountInterestsOf{"adoptions.count_interests_of", R"sql(
    SELECT COUNT(*) FROM adoptions_interest AS interest
    JOIN adoptions_offer AS offer ON offer.recommendation_id = interest.recommendation_id
    WHERE interest.account_id = $1 AND offer.state = 'open' AND NOT EXISTS (
        SELECT 1 FROM adoptions_adoption AS adoption
        WHERE adoption.recommendation_id = offer.recommendation_id
          AND adoption.state IN ('running', 'done'))
)sql"};

std::int64_t count_interests_of(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountInterestsOf, account).value_or(0);
}

constexpr db::Query kIsInterested{"adoptions.is_interested", R"sql(
    SELECT COUNT(*) FROM adoptions_interest WHERE recommendation_id = $1 AND account_id = $2
)sql"};

bool is_interested(db::ReadTx& tx, RecommendationId id, AccountId account) {
    return tx.find<std::int64_t>(kIsInterested, id, account).value_or(0) > 0;
}

constexpr db::Query kListFree{"adoptions.list_free", R"sql(
    SELECT offer.recommendation_id, offer.hours, offer.people, offer.changed_at,
           (SELECT COUNT(*) FROM adoptions_interest AS interest
            WHERE interest.recommendation_id = offer.recommendation_id) AS interested,
           (SELECT COUNT(*) FROM adoptions_interest AS interest
            WHERE interest.recommendation_id = offer.recommendation_id
              AND interest.account_id = $1) AS reader
    FROM adoptions_offer AS offer
    WHERE offer.state = 'open' AND NOT EXISTS (
        SELECT 1 FROM adoptions_adoption AS adoption
        WHERE adoption.recommendation_id = offer.recommendation_id
          AND adoption.state IN ('running', 'done'))
    ORDER BY offer.changed_at DESC, offer.recommendation_id DESC LIMIT $2
)sql"};

std::vector<FreeRow> list_free(db::ReadTx& tx, AccountId reader, std::int64_t most) {
    return tx.all<FreeRow>(kListFree, reader, most);
}

}  // namespace agora::adoptions
