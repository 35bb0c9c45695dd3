#pragma once

namespace agora::db {

/// Aborts when this thread is already inside a transaction: on SQLite a write inside a write would
/// wait for itself, on PostgreSQL a second connection could be waited for without end.
class TransactionGuard {
 public:
    TransactionGuard();
    TransactionGuard(const TransactionGuard&) = delete;
    TransactionGuard& operator=(const TransactionGuard&) = delete;
    ~TransactionGuard();

    /// Only the check, for a thread that lets another one run its transaction.
    static void check_outside();
};

}  // namespace agora::db
