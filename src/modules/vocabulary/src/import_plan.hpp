#pragma once

#include "agora/bulk/report.hpp"
#include "import_line.hpp"

#include <map>
#include <unordered_map>

namespace agora::vocabulary {

/// What an import does to one term, decided by reading alone.
struct PlannedTerm {
    TermId id;                   ///< zero: a new one
    Term gained;                 ///< every label and synonym that the file has for it
    Term now;                    ///< the term as it becomes
    std::vector<CodeRow> codes;  ///< that it has not yet
    bool changes = false;
};

/// Decides line by line; a later line finds the new terms of earlier ones.
class ImportPlan {
 public:
    ImportPlan(const Terms& terms, Kind kind, const std::vector<CodeRow>& known);

    void add(const ImportedTerm& line);
    const bulk::Counts& counts() const { return counts_; }
    /// Those that change something, in the order of the file.
    std::vector<PlannedTerm> changes() const;

 private:
    PlannedTerm& planned_for(const ImportedTerm& line);
    std::size_t place_of(TermId id);
    TermId find_by_words(const ImportedTerm& line) const;

    const Terms& terms_;
    Kind kind_;
    bulk::Counts counts_;
    std::vector<PlannedTerm> planned_;
    std::unordered_map<TermId, std::size_t> places_;
    std::map<std::pair<std::string, std::string>, TermId> known_codes_;
    std::map<std::pair<std::string, std::string>, std::size_t> new_codes_;
    std::unordered_map<std::string, std::size_t> new_labels_;
};

/// Fills missing labels; other words become synonyms. True when the term gained something.
bool take_words(Term& term, const Term& gained);

}  // namespace agora::vocabulary
