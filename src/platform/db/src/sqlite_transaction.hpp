#pragma once

#include "agora/db/transaction.hpp"
#include "id_source.hpp"
#include "sqlite_connection.hpp"

#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace agora::db {

/// What reading and writing transactions share: after a Fault nothing more is run, so that a store
/// that goes on after a refused row fails on this engine as it would on PostgreSQL.
template <typename Base>
class SqliteTransaction : public Base {
 public:
    explicit SqliteTransaction(SqliteConnection& connection) : connection_(connection) {}
    Engine engine() const override { return Engine::sqlite; }
    bool is_refused() const { return refused_; }

 protected:
    std::int64_t execute(const Query& query, std::span<const Value> values,
                         RowCallback on_row) override {
        check_usable(query.name);
        try {
            return connection_.run(query, values, on_row);
        } catch (const Fault&) {
            refused_ = true;
            throw;
        }
    }
    void check_usable(std::string_view query) const {
        if (!refused_) return;
        throw Fault("query " + std::string{query} + ": the transaction was refused before");
    }

    SqliteConnection& connection_;
    bool refused_ = false;
};

class SqliteReadTx final : public SqliteTransaction<ReadTx> {
 public:
    using SqliteTransaction::SqliteTransaction;
};

class SqliteWriteTx final : public SqliteTransaction<MaintenanceTx> {
 public:
    using Acts = std::vector<std::function<void()>>;

    SqliteWriteTx(SqliteConnection& connection, IdSource& ids)
        : SqliteTransaction(connection), ids_(ids) {}

    bool attempt(const std::function<void()>& work) override;
    void after_commit(std::function<void()> act) override { acts_.push_back(std::move(act)); }
    void script(std::string_view sql) override;
    void load(const std::function<void()>& work) override;
    Acts take_acts() { return std::move(acts_); }

 protected:
    void enqueue(const Query& query, std::span<const Value> values) override {
        execute(query, values, [](const RowReader&) {});
    }
    std::int64_t next_id() override { return ids_.next(); }

 private:
    IdSource& ids_;
    Acts acts_;
};

}  // namespace agora::db
