#pragma once

#include <string>
#include <string_view>

namespace agora::db {

/// The statement with $1 … $n written as ?1 … ?n, because SQLite reads $2 as a name and numbers it
/// by appearance. Leaves strings, quoted names and comments alone.
std::string numbered_for_sqlite(std::string_view sql);

/// A script with BIGINT PRIMARY KEY written as INTEGER PRIMARY KEY: only so SQLite keeps the row
/// under its key instead of in a second tree. Leaves strings, quoted names and comments alone.
std::string keyed_for_sqlite(std::string_view sql);

}  // namespace agora::db
