#pragma once

#include "agora/db/transaction.hpp"
#include "id_source.hpp"
#include "postgresql_connection.hpp"

#include <exception>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace agora::db {

/// The part that does not depend on reading or writing. The first statement takes BEGIN along.
class PostgresqlSession {
 public:
    PostgresqlSession(PostgresqlConnection& connection, const Query& begin)
        : connection_(connection), begin_(begin) {}

    std::int64_t execute(const Query& query, std::span<const Value> values, RowCallback on_row);
    void enqueue(const Query& query, std::span<const Value> values);
    /// Puts a statement without values into the pipeline.
    void enqueue(const Query& query);
    void receive();
    bool attempt(const std::function<void()>& work);
    void script(std::string_view sql);

    /// Of a writing transaction: throws CommitLost when the connection breaks meanwhile.
    void commit();
    /// Of a reading transaction: does not wait for the answer.
    void end_reading();
    void roll_back() noexcept;
    /// Throws again what made the transaction unusable, when the work may succeed another time;
    /// also when the work caught it and answered something else.
    void rethrow_if_repeatable() const;

 private:
    void begin();
    void check_usable(std::string_view query) const;
    template <typename Act>
    auto guarded(Act&& act);

    PostgresqlConnection& connection_;
    const Query& begin_;
    bool begun_ = false;
    ResultPointer transaction_;   ///< pg_current_xact_id()
    std::exception_ptr failure_;  ///< after it nothing more is run
};

class PostgresqlReadTx final : public ReadTx {
 public:
    explicit PostgresqlReadTx(PostgresqlConnection& connection);
    Engine engine() const override { return Engine::postgresql; }
    PostgresqlSession& session() { return session_; }

 protected:
    std::int64_t execute(const Query& query, std::span<const Value> values,
                         RowCallback on_row) override {
        return session_.execute(query, values, on_row);
    }

 private:
    PostgresqlSession session_;
};

class PostgresqlWriteTx final : public MaintenanceTx {
 public:
    using Acts = std::vector<std::function<void()>>;
    enum class Kind { write, maintenance };

    PostgresqlWriteTx(PostgresqlConnection& connection, IdSource& ids, Kind kind);
    Engine engine() const override { return Engine::postgresql; }
    bool attempt(const std::function<void()>& work) override;
    void after_commit(std::function<void()> act) override { acts_.push_back(std::move(act)); }
    void script(std::string_view sql) override { session_.script(sql); }
    void load(const std::function<void()>& work) override;
    PostgresqlSession& session() { return session_; }
    Acts take_acts() { return std::move(acts_); }

 protected:
    std::int64_t execute(const Query& query, std::span<const Value> values,
                         RowCallback on_row) override {
        return session_.execute(query, values, on_row);
    }
    void enqueue(const Query& query, std::span<const Value> values) override {
        session_.enqueue(query, values);
    }
    std::int64_t next_id() override { return ids_.next(); }

 private:
    PostgresqlSession session_;
    IdSource& ids_;
    Acts acts_;
};

}  // namespace agora::db
