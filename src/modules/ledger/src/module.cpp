#include "agora/ledger/module.hpp"

#include "agora/accounts/events.hpp"
#include "agora/web/services.hpp"
#include "leaving.hpp"
#include "personal_tables.hpp"
#include "recount.hpp"

#include <algorithm>

namespace agora::ledger {
namespace {

std::vector<web::Setting> settings() {
    return {{.key = "ledger.lowest",
             .type = web::SettingType::number,
             .standard = "100",
             .label = tr("How far a new account may go below zero"),
             .hint = tr("In credits. At zero nobody could begin: the first exchange always takes "
                        "one of the two below it.")},
            {.key = "ledger.highest",
             .type = web::SettingType::number,
             .standard = "300",
             .label = tr("How many credits a new account may hold"),
             .hint = tr("So that credits go round and nobody heaps them up.")}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {{"ledger.leaving", [&services](const std::vector<journal::Sealed>& entries) {
                 const bool erased = std::ranges::any_of(entries, [](const auto& entry) {
                     return entry.name == accounts::AccountErased::kName;
                 });
                 if (erased) close_left_accounts(services);
             }}};
}

}  // namespace

web::Module ledger_module() {
    return {
        .name = "ledger",
        .routes = {},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"ledger_entry"}},
        .listeners = &listeners,
        .verify = [](web::Services& services) { return recount(services.database); },
    };
}

}  // namespace agora::ledger
