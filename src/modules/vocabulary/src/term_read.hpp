#pragma once

#include "agora/vocabulary/terms.hpp"
#include "term_store.hpp"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::resources {
class Set;
}

namespace agora::vocabulary {

using Descriptions = std::unordered_map<TermId, std::array<std::string, kLanguages.size()>>;

/// What ships with the program, from data/*.tsv.
struct Shipped {
    std::vector<Term> terms;
    Descriptions descriptions;  ///< of sectors, by language
};
Shipped shipped_terms(const resources::Set& files);

/// What the cooperative made of the vocabulary.
struct OwnRows {
    std::vector<TermRow> terms;
    std::vector<SynonymRow> synonyms;
    std::vector<RelationRow> relations;
};

/// The terms of the rows, each complete; merged ones too.
std::map<TermId, Term> assembled(const OwnRows& rows);

/// The shipped terms with the cooperative's own over them: a row describes its term wholly.
std::shared_ptr<const Terms> make_terms(Shipped shipped, const OwnRows& own);

}  // namespace agora::vocabulary
