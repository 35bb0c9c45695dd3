#include "transaction_guard.hpp"

#include "agora/base/assert.hpp"

namespace agora::db {
namespace {

thread_local const TransactionGuard* innermost = nullptr;

}  // namespace

void TransactionGuard::check_outside(const Database* database) {
    for (const TransactionGuard* guard = innermost; guard != nullptr; guard = guard->outer_) {
        const bool inside_transaction = guard->database_ == database;
        AGORA_ASSERT(!inside_transaction);
    }
}

TransactionGuard::TransactionGuard(const Database* database)
    : database_(database), outer_(innermost) {
    check_outside(database);
    innermost = this;
}

TransactionGuard::~TransactionGuard() {
    innermost = outer_;
}

}  // namespace agora::db
