#pragma once

#include "acting.hpp"
#include "sight.hpp"

// Members of a group write, correct and translate.
namespace agora::watch {

struct Words {
    std::string title;
    std::string body;
    bool operator==(const Words&) const = default;
};
struct Facts {
    Subject subject = Subject::law;
    std::string source;
    std::string address;
    Date source_day;
    bool operator==(const Facts&) const = default;
};

Result<PostId> write(const Acting& acting, const circles::Standing& standing,
                     std::string_view language, const Facts& facts, const Words& words, Date today);

struct Change {
    std::string language;
    std::int64_t seen = 0;  ///< the version that the writer began from; 0: there was none
    Words words;
    std::optional<Facts> facts = {};  ///< of the original only
};
/// A new version in that language, unless nothing changed. One that changes the facts alone says the
/// same words as the version before: translations of those are not behind.
Result<Done> change(const Acting& acting, const access::Actor& actor, Seen seen,
                    const Change& wanted, Date today);
Result<Done> take_away(const Acting& acting, const access::Actor& actor, const Seen& seen);

}  // namespace agora::watch
