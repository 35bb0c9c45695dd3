#include "agora/credits/module.hpp"
#include "agora/exchange/module.hpp"
#include "agora/ledger/module.hpp"
#include "agora/loans/module.hpp"
#include "areas.hpp"

namespace agora::app {

std::vector<web::Module> share_modules() {
    return {ledger::ledger_module(), credits::credits_module(), loans::loans_module(),
            exchange::exchange_module()};
}

}  // namespace agora::app
