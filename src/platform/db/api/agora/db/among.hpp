#pragma once

#include "agora/base/id.hpp"
#include "agora/db/transaction.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace agora::db {

/// So many keys go into one query, `… IN ($1, …, $24)`; what else it is given begins at $25.
inline constexpr std::size_t kKeysAtOnce = 24;

/// The rows of these keys, in no order, by one query for each kKeysAtOnce of them. Places that are left
/// over hold zero, which is the key of nothing.
template <typename Result, typename Tag, typename... Arguments>
std::vector<Result> all_among(ReadTx& tx, const Query& query, std::span<const Id<Tag>> keys,
                              const Arguments&... arguments) {
    std::vector<Result> found;
    for (; !keys.empty(); keys = keys.subspan(std::min(kKeysAtOnce, keys.size()))) {
        std::array<Value, kKeysAtOnce + sizeof...(Arguments)> values;
        std::size_t place = 0;
        for (; place < kKeysAtOnce; ++place) {
            values[place] = place < keys.size() ? keys[place].value() : std::int64_t{0};
        }
        ((values[place++] = Column<std::decay_t<const Arguments>>::put(arguments)), ...);
        tx.each_row(query, values, [&](const RowReader& row) {
            found.push_back(read_row<Result>(row, query.name));
        });
    }
    return found;
}

}  // namespace agora::db
