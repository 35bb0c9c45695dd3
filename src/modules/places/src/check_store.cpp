#include "check_store.hpp"

namespace agora::places {

constexpr db::Query kListUnverifiedSince{"places.list_unverified_since", R"sql(
    SELECT place_id, state, moderation, version_id, version, confirmed_version, proposed_by,
           by_visitor, made_at, changed_at, verified_at, reason
    FROM places_place
    WHERE state = 'open' AND COALESCE(verified_at, made_at) < $1
    ORDER BY COALESCE(verified_at, made_at), place_id LIMIT $2
)sql"};

std::vector<Place> list_unverified_since(db::ReadTx& tx, Instant moment, std::int64_t most) {
    return tx.all<Place>(kListUnverifiedSince, moment, most);
}

constexpr db::Query kListUnaskedSince{"places.list_unasked_since", R"sql(
    SELECT p.place_id, p.state, p.moderation, p.version_id, p.version, p.confirmed_version,
           p.proposed_by, p.by_visitor, p.made_at, p.changed_at, p.verified_at, p.reason
    FROM places_place p LEFT JOIN places_check c ON c.place_id = p.place_id
    WHERE p.state = 'open' AND COALESCE(p.verified_at, p.made_at) < $1
      AND (c.asked_at IS NULL OR c.asked_at < $2)
    ORDER BY COALESCE(p.verified_at, p.made_at), p.place_id LIMIT $3
)sql"};

std::vector<Place> list_unasked_since(db::ReadTx& tx, Instant verified_before, Instant asked_before,
                                      std::int64_t most) {
    return tx.all<Place>(kListUnaskedSince, verified_before, asked_before, most);
}

constexpr db::Query kPutCheck{"places.put_check", R"sql(
    INSERT INTO places_check (place_id, asked_at) VALUES ($1, $2)
    ON CONFLICT (place_id) DO UPDATE SET asked_at = excluded.asked_at
)sql"};

void put_check(db::WriteTx& tx, PlaceId place, Instant asked_at) {
    tx.run(kPutCheck, place, asked_at);
}

}  // namespace agora::places
