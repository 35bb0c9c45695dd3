#pragma once

#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "catch_up_store.hpp"

#include <string>
#include <vector>

namespace agora::meetings {

struct LineView {
    std::string text = {};
};
AGORA_FIELDS(LineView, text)

struct CatchUpView {
    std::int64_t version = 1;
    std::string lang = {};
    std::vector<LineView> lines = {};
    web::Link by = {};
    Instant at = {};
};
AGORA_FIELDS(CatchUpView, version, lang, lines, by, at)

/// In the same order, with the names that this reader may know.
std::vector<CatchUpView> views_of(const web::Call& call, db::ReadTx& tx,
                                  std::vector<CatchUp> catch_ups);

}  // namespace agora::meetings
