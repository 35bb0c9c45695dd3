#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "sight.hpp"

// Who keeps a method writes it, changes it, takes it away; an animator copies one for a group.
namespace agora::methods {

struct Words {
    std::string title = {};
    std::string summary = {};
    std::string needs = {};
    std::string steps = {};
    std::string advice = {};
    bool operator==(const Words&) const = default;
};
struct Facts {
    Purpose purpose = Purpose::meet;
    std::int64_t minutes = 0;
    std::int64_t people_from = 0;
    std::int64_t people_to = 0;
    bool operator==(const Facts&) const = default;
};

struct NewMethod {
    CircleId circle = {};  ///< zero: the cooperative's
    std::string language = {};
    Facts facts = {};
    Words words = {};
};
Result<MethodId> make(const Acting& acting, const access::Actor& actor, const NewMethod& wanted,
                      Date today);

struct Change {
    std::string language = {};  ///< the original's, else a translation
    std::int64_t seen = 0;      ///< the version that the writer began from; 0: there was none
    Words words = {};
    std::optional<Facts> facts = {};  ///< of the original only
};
/// A new version in that language, unless nothing changed. One that changes the facts alone says the
/// same words as the version before: translations of those are not behind.
Result<Done> change(const Acting& acting, const access::Actor& actor, Method method,
                    const Change& change, Date today);

/// In the language in which it was read. Not of one that is limited or hidden.
Result<MethodId> copy(const Acting& acting, const access::Actor& actor, const Method& origin,
                      CircleId circle, std::string_view reader, Date today);
Result<Done> take_away(const Acting& acting, const access::Actor& actor, const Method& method,
                       Date today);

}  // namespace agora::methods
