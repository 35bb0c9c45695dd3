#include "transaction_guard.hpp"

#include "agora/base/assert.hpp"

namespace agora::db {
namespace {

thread_local bool inside_transaction = false;

}  // namespace

void TransactionGuard::check_outside() {
    AGORA_ASSERT(!inside_transaction);
}

TransactionGuard::TransactionGuard() {
    check_outside();
    inside_transaction = true;
}

TransactionGuard::~TransactionGuard() {
    inside_transaction = false;
}

}  // namespace agora::db
