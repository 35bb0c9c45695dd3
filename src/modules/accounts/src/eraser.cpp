#include "agora/accounts/eraser.hpp"

#include "agora/db/database.hpp"
#include "agora/web/services.hpp"
#include "erasure.hpp"

#include <algorithm>

namespace agora::accounts {

Eraser::Eraser(web::Services& services)
    : services_(services),
      plans_(std::make_shared<const std::vector<PersonalPlan>>(
          services.database.read([&](db::ReadTx& tx) { return plans_of(tx, services.modules); }))) {
}

Result<Done> Eraser::erase(db::WriteTx& tx, const journal::Origin& origin,
                           AccountId account) const {
    return close_account(tx, services_, origin, account, *plans_);
}

bool Eraser::is_kept_beyond(db::ReadTx& tx, AccountId account,
                            std::span<const std::string_view> modules) const {
    return std::any_of(plans_->begin(), plans_->end(), [&](const PersonalPlan& plan) {
        const std::string_view table = plan.declared.table;
        const std::string_view owner = table.substr(0, table.find('_'));
        const bool own = std::find(modules.begin(), modules.end(), owner) != modules.end();
        return !own && !rows_about(tx, plan, account).empty();
    });
}

}  // namespace agora::accounts
