#pragma once

#include "agora/circles/circle.hpp"

#include <vector>

namespace agora::circles {

/// Whose founding page a circle took over for another place, and which version of it.
struct Origin {
    CircleId circle_id;
    CircleId origin_id;
    std::string language;
    std::int64_t version = 1;
};
AGORA_FIELDS(Origin, circle_id, origin_id, language, version)

void insert_origin(db::WriteTx& tx, const Origin& origin);
std::optional<Origin> find_origin(db::ReadTx& tx, CircleId circle);
/// Circles that began from this one and have not ended, the oldest first.
std::vector<Circle> list_followers(db::ReadTx& tx, CircleId origin);

}  // namespace agora::circles
