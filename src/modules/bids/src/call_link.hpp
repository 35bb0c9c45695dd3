#pragma once

#include "agora/bids/bid.hpp"
#include "agora/calls/call.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>

namespace agora::bids {

/// A call of Agora that a bid answers, as far as this reader may see it.
struct LinkedCall {
    std::int64_t call_id = 0;
    std::string title = {};
    std::string lang = {};
    std::string path = {};  ///< of its page here
    std::string link = {};  ///< of the official text
    CallKind kind = CallKind::tender;
    std::optional<Instant> deadline_at = {};
};
CallKind kind_of(calls::Kind kind);
std::optional<LinkedCall> linked_call(const web::Call& call, db::ReadTx& tx, std::int64_t id);

}  // namespace agora::bids
