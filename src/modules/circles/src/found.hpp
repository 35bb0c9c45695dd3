#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "origin_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::circles {

/// What stands beside the words and may change later.
struct FoundingFacts {
    Openness openness = Openness::open;
    std::string place;  ///< code of a territory, or empty
    std::string website;
};

struct Founding {
    Kind kind = Kind::free;
    TermId term = {};
    Language language = Language::en;
    FoundingWords words;
    FoundingFacts facts;
    std::int64_t interest_needed = 0;
    std::optional<Date> interest_until;
    /// Whose founding page it takes over for another place, with what the founder read of it.
    std::optional<Origin> origin = {};
};

/// An address of its own for a group of this name.
std::string free_slug(db::ReadTx& tx, std::string_view name);

/// Everything that is wrong with it, each at its field.
std::vector<Refusal> faults_of(db::ReadTx& tx, const web::Services& services, AccountId founder,
                               const Founding& wanted, Date today);

/// Founds a group; who does it becomes its first animator. One that needs interest waits for it, the
/// others start at once (NET-02, NET-04). One that begins from another is for another place than that
/// (NET-18). Refused with the first of its faults.
Result<Circle> found(const Acting& acting, const Founding& wanted, Date today);

/// A new version in one language. `seen` is the newest version that the writer had before them.
/// Translations keep the number of the original that they say. Facts change with the original only.
Result<Done> change_founding(const Acting& acting, CircleId id, std::string_view language,
                             std::int64_t seen, const FoundingWords& words,
                             const FoundingFacts& facts);

/// The first version in a language, written now.
Text text_of(CircleId circle, std::string_view language, const FoundingWords& words,
             const journal::Origin& origin);

}  // namespace agora::circles
