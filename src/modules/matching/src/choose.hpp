#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "preference.hpp"

namespace agora::matching {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

struct Choice {
    bool is_on = true;
    std::vector<TermId> muted = {};
    Frequency frequency = Frequency::never;
    Fit fit = Fit::half;
};
/// From this commit on. Only skills of the own profile can be muted.
Result<Done> choose(const Acting& acting, const Choice& choice);

/// As somebody who said nothing has it.
Preference preference_of(db::ReadTx& tx, AccountId account);

}  // namespace agora::matching
