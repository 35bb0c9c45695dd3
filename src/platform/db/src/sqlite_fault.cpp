#include "sqlite_fault.hpp"

#include "agora/db/fault.hpp"

#include <sqlite3.h>

#include <optional>
#include <string>

namespace agora::db {
namespace {

std::optional<Constraint> constraint_of(int code) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return Constraint::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return Constraint::foreign_key;
        case SQLITE_CONSTRAINT_NOTNULL:
            return Constraint::not_null;
        case SQLITE_CONSTRAINT_TRIGGER:
            return Constraint::trigger;
        case SQLITE_CONSTRAINT_CHECK:
        case SQLITE_CONSTRAINT_DATATYPE:
            return Constraint::check;
        default:
            return std::nullopt;
    }
}

}  // namespace

void throw_sqlite_fault(sqlite3* connection, std::string_view query) {
    const int code = sqlite3_extended_errcode(connection);
    // The engine's text names tables and columns; values are bound and never in it.
    std::string text = "query " + std::string{query} + ": ";
    text += sqlite3_errmsg(connection);
    text += " (SQLite " + std::to_string(code) + ")";
    // The disk may or may not have the COMMIT, and shows it at the next start.
    const bool is_disk = (code & 0xff) == SQLITE_IOERR;
    if (is_disk && query == "db.commit") throw OutcomeUnknown(text);
    if (const auto constraint = constraint_of(code)) throw ConstraintViolated(*constraint, text);
    throw Fault(text);
}

}  // namespace agora::db
