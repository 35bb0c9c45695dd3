#pragma once

#include "agora/base/date.hpp"
#include "agora/credits/nature.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::credits {

/// One exchange in the yearly statement of whoever asks.
struct StatementLine {
    Date on = {};
    web::Link what = {};
    std::string lang = {};  ///< of what it was for, when it is not the page's
    std::string with = {};  ///< the other side, as this reader may call it
    std::string way = {};   ///< "credits", "barter" … in the reader's language
    bool given = false;     ///< the reader helped; else was helped
    NatureOfHelp nature = NatureOfHelp::unsaid;  ///< as the reader stated it, when they helped
    std::int64_t credits = 0;                    ///< above zero: received
    std::optional<std::int64_t> value_cents = {};
};

/// What other modules add for the person of the call in that year: services.state<StatementParts>(). Exchanges that
/// went through the ledger stand there already.
struct StatementParts : web::Parts<std::vector<StatementLine>, db::ReadTx&, int> {};

}  // namespace agora::credits
