#pragma once

#include "agora/vocabulary/terms.hpp"
#include "term_store.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace agora::resources {
class Set;
}

namespace agora::vocabulary {

/// The terms that ship with the program, from data/*.tsv.
std::vector<Term> shipped_terms(const resources::Set& files);

/// What the cooperative made of the vocabulary.
struct OwnRows {
    std::vector<TermRow> terms;
    std::vector<SynonymRow> synonyms;
    std::vector<RelationRow> relations;
};

/// The shipped terms with the cooperative's own over them: a row describes its term wholly.
std::shared_ptr<const Terms> make_terms(std::vector<Term> shipped, const OwnRows& own);

}  // namespace agora::vocabulary
