#pragma once

#include "agora/db/database.hpp"
#include "postgresql_values.hpp"
#include "query_counters.hpp"

#include <libpq-fe.h>

#include <deque>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::db {

struct FreeResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, FreeResult>;

/// One connection to a PostgreSQL server, in libpq's pipeline mode, with its prepared statements.
/// Used by one thread at a time. After a ConnectionLost it can only be thrown away.
class PostgresqlConnection {
 public:
    /// A statement that this connection has prepared, or will with its next sending.
    struct Prepared {
        std::string id;
        std::string query;
        std::vector<Oid> types;
        QueryCounter* counter = nullptr;
        const void* checked_type = nullptr;
        bool is_sent = false;
    };

    PostgresqlConnection(const std::string& url, const Options& options, QueryCounters& counters);

    /// Puts a statement into the pipeline. Its result comes to *keep in the next receive().
    Prepared& send(const Query& query, std::span<const Value> values,
                   ResultPointer* keep = nullptr);
    /// Sends what is in the pipeline and takes every result. Throws the first failure.
    void receive();
    /// Sends what is in the pipeline; the results are taken by the next receive().
    void flush();
    /// Many statements by the simple protocol.
    void script(std::string_view sql);

    bool is_broken() const { return broken_; }
    void abandon() { broken_ = true; }
    /// True when it has prepared so many statements that a new connection is lighter.
    bool is_worn() const;
    bool in_transaction() const;
    /// True when the server only follows another one, so that nothing can be written.
    bool is_standby() const;

 private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    enum class Kind { prepare, statement, sync };
    struct Expected {
        Kind kind;
        Prepared* prepared;
        ResultPointer* keep;
    };
    void configure(const Options& options);
    Prepared& prepared(const Query& query, const PostgresqlValues& values);
    void send_prepare(Prepared& statement, const std::string& sql);
    void take(const Expected& expected, std::exception_ptr& failure);
    void check_sent(bool sent);
    [[noreturn]] void lose(std::string_view when);

    QueryCounters& counters_;
    std::unique_ptr<PGconn, Close> connection_;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Prepared>>, Hash, std::equal_to<>>
        statements_;
    std::size_t statements_made_ = 0;
    std::deque<Expected> expected_;
    bool broken_ = false;
};

}  // namespace agora::db
