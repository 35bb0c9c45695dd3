#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
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

/// A public thing as a report names it.
struct ReportedThing {
    std::string title;
    access::AccountId author = {};           ///< zero: the cooperative itself
    std::vector<access::Scope> scopes = {};  ///< where its moderators may be granted
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
    /// The thing at a path, "/members/12", as far as this person may know it.
    std::function<std::optional<ReportedThing>(db::ReadTx&, const access::Actor&,
                                               std::string_view path, Date today)>
        find;
    /// Puts the measure in force at once: pages, lists, feeds and searches follow.
    std::function<void(const TakenMeasure&)> take;
};

}  // namespace agora::web
