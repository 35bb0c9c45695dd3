#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "poll_store.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::forum {

struct NewPoll {
    std::string question = {};
    std::vector<std::string> options = {};
    bool several = false;
    Date until = {};
};

/// By who began the thread, or a moderator; one for a thread, and it stays as it is.
Result<Done> add_poll(const Acting& acting, const Viewer& viewer, const Seen& seen,
                      const NewPoll& wanted);
/// Chooses anew until the last day; nothing chosen takes the vote back.
Result<Done> vote(const Acting& acting, const Viewer& viewer, const Seen& seen,
                  const std::vector<std::int64_t>& chosen);

}  // namespace agora::forum
