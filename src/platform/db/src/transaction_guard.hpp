#pragma once

namespace agora::db {

class Database;

/// Aborts when this thread is already inside a transaction of the same database: on SQLite a write
/// inside a write would wait for itself, on PostgreSQL a second connection could be waited for
/// without end.
class TransactionGuard {
 public:
    explicit TransactionGuard(const Database* database);
    TransactionGuard(const TransactionGuard&) = delete;
    TransactionGuard& operator=(const TransactionGuard&) = delete;
    ~TransactionGuard();

    /// Only the check, for a thread that lets another one run its transaction.
    static void check_outside(const Database* database);

 private:
    const Database* database_;
    const TransactionGuard* outer_;
};

}  // namespace agora::db
