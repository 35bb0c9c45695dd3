#pragma once

#include "agora/circles/circle.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace agora::credits {

/// What a transfer settles, as the module that has it tells it to this reader.
struct PurposeFacts {
    web::Link link = {};
    std::string lang = {};         ///< of its title
    access::AccountId owner = {};  ///< who offers or seeks it
    circles::CircleId group = {};  ///< or the group whose it is; then `owner` is nobody
    std::int64_t amount = 0;       ///< in credits; 0: to be agreed
    ledger::Category category = ledger::Category::other;
};

/// Who knows things of a purpose: services.state<Purposes>(), filled at the start. Nothing for what the reader may not
/// see.
class Purposes {
 public:
    using Find =
        std::function<std::optional<PurposeFacts>(const web::Call&, db::ReadTx&, std::int64_t id)>;
    void add(ledger::Purpose purpose, Find find) { finds_[purpose] = std::move(find); }
    std::optional<PurposeFacts> find(const web::Call& call, db::ReadTx& tx, ledger::Purpose purpose,
                                     std::int64_t id) const {
        const auto known = finds_.find(purpose);
        return known == finds_.end() ? std::nullopt : known->second(call, tx, id);
    }

 private:
    std::map<ledger::Purpose, Find> finds_;
};

}  // namespace agora::credits
