#pragma once

#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::votes {

/// Publishes every counted vote anew in memory and compares: with the result and digest beside it, and with the
/// digest in the chain of the journal. A sentence for each vote whose ballots or head somebody changed.
std::vector<std::string> verify(web::Services& services);

}  // namespace agora::votes
