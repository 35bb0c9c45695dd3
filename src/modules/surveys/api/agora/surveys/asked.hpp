#pragma once

#include "agora/surveys/survey.hpp"
#include "agora/web/call.hpp"

#include <vector>

namespace agora::surveys {

/// A survey that waits for this member's answers.
struct Asked {
    std::string path = {};
    std::string title = {};
    std::string lang = {};  ///< of the title
    std::int64_t minutes = 0;
    Date until = {};  ///< the last day
    Instant since = {};
};
/// The first to end first.
std::vector<Asked> list_asked(const web::Call& call, db::ReadTx& tx, std::int64_t most);

}  // namespace agora::surveys
