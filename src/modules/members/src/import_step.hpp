#pragma once

#include "agora/accounts/account.hpp"
#include "agora/journal/journal.hpp"
#include "import_row.hpp"
#include "import_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::crypto {
class Keys;
}

namespace agora::members {

/// Makes the keys under which rows of the register find their accounts: they tell nothing to who
/// reads the database without the key file.
class SourceKeys {
 public:
    explicit SourceKeys(const crypto::Keys& keys);

    /// The newest first; the row's number makes them, else its address.
    std::vector<std::string> of(const ImportedPerson& person) const;
    static bool is_of_number(std::string_view source_key);

 private:
    std::vector<std::string> secrets_;
};

/// What one row does, decided by reading alone.
struct ImportStep {
    enum class Kind { same, add, follow, refuse };
    Kind kind = Kind::refuse;
    std::string source_key;
    std::optional<accounts::Account> account;  ///< follow: whose
    ImportFault fault = ImportFault::mail_of_another;
};

ImportStep step_for(db::ReadTx& tx, const SourceKeys& keys, const ImportedPerson& person);

/// Adds the account, or lets the known one follow the register. Nobody becomes listed (DIR-01).
void take_step(db::WriteTx& tx, const journal::Origin& origin, Language usual,
               const ImportStep& step, const ImportedPerson& person);

}  // namespace agora::members
