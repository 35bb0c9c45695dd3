#include "origin_store.hpp"

namespace agora::circles {

constexpr db::Query kInsertOrigin{"circles.insert_origin", R"sql(
    INSERT INTO circles_origin (circle_id, origin_id, language, version) VALUES ($1, $2, $3, $4)
)sql"};

void insert_origin(db::WriteTx& tx, const Origin& origin) {
    tx.run(kInsertOrigin, origin.circle_id, origin.origin_id, origin.language, origin.version);
}

constexpr db::Query kFindOrigin{"circles.find_origin", R"sql(
    SELECT circle_id, origin_id, language, version FROM circles_origin WHERE circle_id = $1
)sql"};

std::optional<Origin> find_origin(db::ReadTx& tx, CircleId circle) {
    return tx.find<Origin>(kFindOrigin, circle);
}

constexpr db::Query kListFollowers{"circles.list_followers", R"sql(
    SELECT c.circle_id, c.slug, c.kind, c.state, c.openness, c.language, c.term_id, c.place,
           c.website, c.interest_needed, c.interest_until, c.charter_version, c.founded_by,
           c.founded_at, c.state_since
    FROM circles_origin o JOIN circles_circle c ON c.circle_id = o.circle_id
    WHERE o.origin_id = $1 AND c.state <> 'closed' ORDER BY c.founded_at, c.circle_id
)sql"};

std::vector<Circle> list_followers(db::ReadTx& tx, CircleId origin) {
    return tx.all<Circle>(kListFollowers, origin);
}

}  // namespace agora::circles
