#pragma once

#include "agora/vocabulary/terms.hpp"

#include <string_view>

// What happens to the vocabulary; other modules hear it from the journal.
namespace agora::vocabulary {

using ProposalId = Id<struct ProposalTag>;

struct TermAdded {
    static constexpr std::string_view kName = "vocabulary.term_added";
    TermId term;
    Kind kind = Kind::skill;
};
AGORA_FIELDS(TermAdded, term, kind)

/// Labels, synonyms or relations changed.
struct TermChanged {
    static constexpr std::string_view kName = "vocabulary.term_changed";
    TermId term;
    Kind kind = Kind::skill;
};
AGORA_FIELDS(TermChanged, term, kind)

/// Rows that hold `term` stay valid (Terms::find follows); an index that holds it is made again.
struct TermMerged {
    static constexpr std::string_view kName = "vocabulary.term_merged";
    TermId term;
    TermId into;
    Kind kind = Kind::skill;
};
AGORA_FIELDS(TermMerged, term, into, kind)

/// Many terms changed at once.
struct TermsImported {
    static constexpr std::string_view kName = "vocabulary.terms_imported";
    std::int64_t added = 0;
    std::int64_t changed = 0;
};
AGORA_FIELDS(TermsImported, added, changed)

struct TermProposed {
    static constexpr std::string_view kName = "vocabulary.term_proposed";
    ProposalId proposal;
};
AGORA_FIELDS(TermProposed, proposal)

struct ProposalDecided {
    static constexpr std::string_view kName = "vocabulary.proposal_decided";
    ProposalId proposal;
    bool accepted = false;
};
AGORA_FIELDS(ProposalDecided, proposal, accepted)

}  // namespace agora::vocabulary
