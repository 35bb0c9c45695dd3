#pragma once

#include "agora/accounts/account.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::accounts {

struct PersonalPlan;

/// Removes accounts with everything that any module keeps about them, as the manifests say. Reads
/// the schema once, when it is made.
class Eraser {
 public:
    explicit Eraser(web::Services& services);

    /// The last administrator stays.
    Result<Done> erase(db::WriteTx& tx, const journal::Origin& origin, AccountId account) const;
    /// Whether tables of other modules than these hold rows about the person.
    bool is_kept_beyond(db::ReadTx& tx, AccountId account,
                        std::span<const std::string_view> modules) const;

 private:
    web::Services& services_;
    std::shared_ptr<const std::vector<PersonalPlan>> plans_;
};

}  // namespace agora::accounts
