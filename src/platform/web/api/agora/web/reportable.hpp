#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {

struct Services;

/// What is decided about a reported thing, from nothing to the strictest. `corrected`: somebody
/// changed it by hand. `limited`: members see it, visitors and search engines don't.
enum class Measure { nothing, corrected, limited, hidden, removed };
AGORA_ENUM(Measure, nothing, corrected, limited, hidden, removed)

/// What was decided about a thing as its own row keeps it: `limited` to members, or `hidden` from all
/// but who made it, and from its moderators where there are any.
enum class Moderation { none, limited, hidden };
AGORA_ENUM(Moderation, none, limited, hidden)

constexpr Moderation moderation_of(Measure measure) {
    switch (measure) {
        case Measure::limited:
            return Moderation::limited;
        case Measure::hidden:
        case Measure::removed:
            return Moderation::hidden;
        case Measure::nothing:
        case Measure::corrected:
            return Moderation::none;
    }
    return Moderation::none;
}

/// The number of a thing in a path below its folder: "/events/12" and what lies below it.
template <typename AnyId>
std::optional<AnyId> id_below(std::string_view folder, std::string_view path) {
    if (!path.starts_with(folder)) return std::nullopt;
    path.remove_prefix(folder.size());
    return parse_id<AnyId>(path.substr(0, path.find('/')));
}

/// The other way round: the one address of that thing, whatever lay below it.
template <typename Tag>
std::string path_below(std::string_view folder, Id<Tag> id) {
    return std::string{folder} + to_string(id);
}

/// A thing as a report names it.
struct ReportedThing {
    std::string path;  ///< its one address; measures of several reports meet here
    std::string title;
    access::AccountId author = {};           ///< zero: the cooperative itself
    std::vector<access::Scope> scopes = {};  ///< where its moderators may be granted
    std::string words = {};  ///< what it says, when moderators may not be able to open it
};

/// A measure that comes into force, in the transaction of the decision. `nothing` lifts the others.
struct TakenMeasure {
    db::WriteTx& tx;
    Services& services;
    journal::Origin origin;
    std::string_view path;
    Measure measure = Measure::nothing;
};

/// A kind of public things with an author, which can be reported and acted upon (FOR-19).
struct Reportable {
    std::string_view kind;   ///< "profile"
    std::string_view label;  ///< tr()
    std::vector<Measure> measures;
    /// The thing at a path, "/members/12", or below it, as far as this person may know it.
    std::function<std::optional<ReportedThing>(db::ReadTx&, const access::Actor&,
                                               std::string_view path, Date today)>
        find;
    /// Puts the measure in force at once: pages, lists, feeds and searches follow.
    std::function<void(const TakenMeasure&)> take;
};

}  // namespace agora::web
