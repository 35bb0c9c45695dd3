#include "postgresql_fault.hpp"

#include <optional>

namespace agora::db {
namespace {

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text == nullptr ? std::string{} : std::string{text};
}

std::optional<Constraint> constraint_of(std::string_view state) {
    if (state == "23505" || state == "23P01") return Constraint::unique;
    if (state == "23503" || state == "23001") return Constraint::foreign_key;
    if (state == "23514") return Constraint::check;
    if (state == "23502") return Constraint::not_null;
    if (state == "P0001") return Constraint::trigger;
    return std::nullopt;
}

/// The server ends the session or has forgotten a prepared statement.
bool ends_the_connection(const PGresult* result, std::string_view state) {
    const std::string severity = field(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    return severity == "FATAL" || severity == "PANIC" || state.empty() || state.starts_with("08") ||
           state.starts_with("57P") || state == "26000" ||
           // A prepared statement's columns changed with the tables.
           field(result, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery";
}

/// Faults of syntax, means and server, whose text is about names only.
bool may_be_quoted(std::string_view state) {
    for (const std::string_view kind : {"08", "0A", "25", "42", "53", "54", "55", "57", "58"}) {
        if (state.starts_with(kind)) return true;
    }
    return false;
}

std::string described(const PGresult* result, std::string_view query, std::string_view state) {
    std::string text = "query " + std::string{query} + ": ";
    if (may_be_quoted(state)) text += field(result, PG_DIAG_MESSAGE_PRIMARY) + " ";
    for (const int code : {PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_CONSTRAINT_NAME}) {
        if (const std::string name = field(result, code); !name.empty()) text += name + " ";
    }
    return text + "(PostgreSQL " + std::string{state} + ")";
}

}  // namespace

void throw_postgresql_fault(const PGresult* result, std::string_view query) {
    const std::string state = field(result, PG_DIAG_SQLSTATE);
    const std::string text = described(result, query, state);
    if (const auto constraint = constraint_of(state)) throw ConstraintViolated(*constraint, text);
    if (state == "40001" || state == "40P01") throw Conflict(text);
    if (ends_the_connection(result, state)) throw ConnectionLost(text);
    throw StatementFault(text, state);
}

}  // namespace agora::db
