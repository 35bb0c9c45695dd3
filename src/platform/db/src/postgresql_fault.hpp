#pragma once

#include "agora/db/fault.hpp"

#include <libpq-fe.h>

#include <string>
#include <string_view>
#include <utility>

namespace agora::db {

/// Another transaction came between (40001, 40P01): the same work may succeed when it runs again.
class Conflict : public Fault {
 public:
    using Fault::Fault;
};

/// The connection cannot be used any more; its transaction is rolled back by the server.
class ConnectionLost : public Fault {
 public:
    using Fault::Fault;
};

/// Any other failure of a statement, with its SQLSTATE.
class StatementFault : public Fault {
 public:
    StatementFault(const std::string& text, std::string state)
        : Fault(text), state_(std::move(state)) {}
    const std::string& state() const { return state_; }

 private:
    std::string state_;
};

/// The connection was lost after COMMIT was sent.
class CommitLost : public Fault {
 public:
    CommitLost(const std::string& text, std::string transaction)
        : Fault(text), transaction_(std::move(transaction)) {}
    /// As pg_current_xact_id() gave it; empty when it was not known yet.
    const std::string& transaction() const { return transaction_; }

 private:
    std::string transaction_;
};

/// Throws what a result of status PGRES_FATAL_ERROR means. The server's own words are left out
/// where they could repeat a value.
[[noreturn]] void throw_postgresql_fault(const PGresult* result, std::string_view query);

}  // namespace agora::db
