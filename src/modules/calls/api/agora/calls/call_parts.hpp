#pragma once

#include "agora/calls/call.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <string>
#include <vector>

namespace agora::calls {

/// One line about a call from another module.
struct CallLine {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string about = {};
};
AGORA_FIELDS(CallLine, url, title, lang, about)

/// A section of the page of a call. It shows when it has lines or an act.
struct CallSection {
    std::string anchor = {};
    std::string heading = {};
    std::vector<CallLine> lines = {};
    std::vector<web::Link> acts = {};
};
AGORA_FIELDS(CallSection, anchor, heading, lines, acts)

/// What later modules show there (teams, language help, courses): services.state<CallParts>().
struct CallParts : web::Parts<CallSection, db::ReadTx&, const Call&> {};

}  // namespace agora::calls
