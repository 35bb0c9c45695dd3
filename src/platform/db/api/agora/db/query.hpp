#pragma once

#include <string_view>

namespace agora::db {

/// A named statement; a constant directly above the only function that runs it.
/// Placeholders are $1 … $n, each at most once a position, on both engines.
/// The SQL is the portable subset: RETURNING, ON CONFLICT, CTE and window functions are in it.
struct Query {
    std::string_view name;
    std::string_view sql;
};

enum class Engine { sqlite, postgresql };

}  // namespace agora::db
