#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

// What becomes of a thing on the shelf. Rights are asked here, of the thing as it is in the transaction.
namespace agora::shelf {

/// The next version of a text, with its title and body, by whoever acts.
void put_version(const Acting& acting, Item item, Version version);

struct Rewritten {
    std::string title = {};
    std::string body = {};
    std::string language = {};
    std::int64_t seen = 0;  ///< the version that the writer began from
};
/// A new version, unless nothing changed. Refused when somebody saved another one since.
Result<Done> rewrite(const Acting& acting, const access::Actor& actor, Seen seen,
                     const Rewritten& words);
/// The words of an earlier version become the newest one.
Result<Done> go_back(const Acting& acting, const access::Actor& actor, Seen seen,
                     std::int64_t version, std::int64_t seen_version);

struct Renamed {
    std::string title = {};
    Tool tool = Tool::none;  ///< of a link, as the address
    std::string address = {};
};
Result<Done> rename(const Acting& acting, const access::Actor& actor, Seen seen, const Renamed& to);
/// An animator says who reads it.
Result<Done> open_to(const Acting& acting, Seen seen, Audience audience);
Result<Done> take_away(const Acting& acting, const access::Actor& actor, const Seen& seen);

}  // namespace agora::shelf
