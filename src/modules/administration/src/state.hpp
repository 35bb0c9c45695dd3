#pragma once

#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::administration {

/// One thing about the running program, in a sentence.
struct Finding {
    bool calm = true;  ///< false: somebody should look now
    std::string text;
    std::string why;
    std::string act = {};  ///< with url: where to go
    std::string url = {};
};
AGORA_FIELDS(Finding, calm, text, why, act, url)

std::vector<Finding> findings_of(web::Call& call);

}  // namespace agora::administration
