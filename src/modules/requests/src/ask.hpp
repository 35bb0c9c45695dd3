#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

// What animators do: ask, write again, take back.
namespace agora::requests {

struct Asked {
    Need need = Need::other;
    std::string language = {};
    std::string subject = {};
    std::string body = {};
    std::optional<Date> needed_on = {};
};
/// Gives the number of the case; the team is told.
Result<std::int64_t> ask(const Acting& acting, const circles::Standing& standing, Asked asked,
                         Date today);
/// It waits for an answer again.
Result<Done> write_again(const Acting& acting, Seen seen, std::string body);
Result<Done> take_back(const Acting& acting, Seen seen);

/// Whoever asked, while they still animate the group or are in it, and its animators.
bool may_continue(const access::Actor& actor, const Seen& seen);

}  // namespace agora::requests
