#pragma once

#include <stdexcept>
#include <string>

namespace agora::db {

/// A fault of the machine (disk, server, connection): caught once at the request bridge and once
/// in the job runner, never for control flow. Its text names the query and holds no values.
class Fault : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

enum class Constraint { unique, foreign_key, check, not_null, trigger };

/// A unique key, foreign key, check or trigger refused the row. A store may catch it to answer
/// "it exists"; the transaction can then only be rolled back, unless it was in WriteTx::attempt.
class ConstraintViolated : public Fault {
 public:
    ConstraintViolated(Constraint constraint, const std::string& text)
        : Fault(text), constraint_(constraint) {}
    Constraint constraint() const { return constraint_; }

 private:
    Constraint constraint_;
};

/// A value that not both engines can hold: text with NUL or malformed UTF-8, a number that is not
/// finite. Forms and imports refuse such input before it comes here.
class ValueRefused : public Fault {
 public:
    using Fault::Fault;
};

/// The machine failed during COMMIT and it cannot be known whether the write is in. Whoever asked
/// finds out by what the write would have left, such as its idempotency key.
class OutcomeUnknown : public Fault {
 public:
    using Fault::Fault;
};

}  // namespace agora::db
