#pragma once

#include <string_view>

struct sqlite3;

namespace agora::db {

/// Throws what the connection's last failure means: ConstraintViolated or Fault, naming the query.
[[noreturn]] void throw_sqlite_fault(sqlite3* connection, std::string_view query);

}  // namespace agora::db
