#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/credits/module.hpp"
#include "agora/exchange/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/finder/module.hpp"
#include "agora/ledger/module.hpp"
#include "agora/loans/module.hpp"
#include "agora/members/module.hpp"
#include "agora/places/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

namespace agora::exchange {

/// The modules that a test's site is made of, in their order.
inline std::vector<web::Module> parts_below() {
    return {
        territories::territories_module(), accounts::accounts_module(), inbox::inbox_module(),
        vocabulary::vocabulary_module(),   reports::reports_module(),   members::members_module(),
        circles::circles_module(),         places::places_module(),     ledger::ledger_module(),
        credits::credits_module(),         loans::loans_module(),       exchange_module()};
}

inline std::vector<web::Module> with_finder(std::vector<web::Module> parts, finder::Kind kind) {
    parts.push_back(finder::finder_module({std::move(kind)}));
    return parts;
}

}  // namespace agora::exchange
