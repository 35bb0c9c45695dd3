#pragma once

#include <libpq-fe.h>

namespace agora::db {

// The numbers that PostgreSQL's catalogue (pg_type) gives its own types; they never change.
constexpr Oid kBooleanType = 16;
constexpr Oid kByteaType = 17;
constexpr Oid kBigintType = 20;
constexpr Oid kTextType = 25;
constexpr Oid kRealType = 700;
constexpr Oid kDoubleType = 701;
/// The server finds out.
constexpr Oid kUnknownType = 0;

}  // namespace agora::db
