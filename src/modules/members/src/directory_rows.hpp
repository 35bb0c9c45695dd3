#pragma once

#include "agora/search/document.hpp"
#include "agora/search/index.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "directory.hpp"
#include "directory_store.hpp"

#include <memory>
#include <optional>

namespace agora::members {

inline constexpr std::string_view kMemberKind = "member";

/// A member as the directory keeps it in memory.
struct DirectoryRows {
    search::FacetRow facets;
    Card member;
    std::optional<Card> visitor;  ///< nothing: visitors don't find this member
};

/// Nothing for somebody who is not in the pool. Everything comes from seen_from.
std::optional<DirectoryRows> rows_of(const Member& member, Pool pool, Date today,
                                     const territories::Atlas& atlas);

/// A profile as a row of a list, made of what one layer sees.
Card card_of(const Profile& seen);

struct DocumentWords {
    std::shared_ptr<const vocabulary::Terms> terms;
    std::shared_ptr<const territories::Atlas> atlas;
};
DocumentWords document_words(const web::Services& services);

/// The words under which somebody is found; each field with the audience that sees it.
std::optional<search::Document> document_of(const Member& member, Pool pool, Date today,
                                            const DocumentWords& words);

/// Labels and synonyms of each profession, sector and skill mean the same in all languages.
search::SynonymGroups synonyms_of(const vocabulary::Terms& terms);

}  // namespace agora::members
