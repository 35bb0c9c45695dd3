#pragma once

#include "agora/members/import.hpp"
#include "agora/members/profile.hpp"
#include "agora/tabular/reader.hpp"
#include "import_lexicon.hpp"

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace agora::members {

/// One person of the file, in Agora's own words.
struct ImportedPerson {
    std::int64_t line = 0;
    std::string number;  ///< the cooperative's own, or empty
    std::string mail;    ///< lower case
    std::string name;
    std::optional<Language> language;
    std::string country;
    std::optional<accounts::OfficeId> office;
    std::optional<bool> uses_services;  ///< nothing: the file has no such column
    std::optional<bool> holds_share;
    std::optional<bool> works_here;
    std::vector<std::pair<Field, std::string>> known;  ///< as members_known keeps it

    /// Of everything that would be written: equal when a later file says the same.
    std::string digest() const;
};

/// Reads records as people. Two lines with one number or one address are one person too many.
class RowReader {
 public:
    RowReader(std::vector<ImportColumn> columns, ImportLexicon& lexicon)
        : columns_(std::move(columns)), lexicon_(lexicon) {}

    std::variant<ImportedPerson, LineFault> read(const tabular::Record& record);

 private:
    std::string cell(const tabular::Record& record, ImportField field) const;
    std::optional<LineFault> fault_of(const tabular::Record& record) const;
    std::optional<LineFault> read_identity(const tabular::Record& record, ImportedPerson& person);
    std::optional<LineFault> read_facts(const tabular::Record& record,
                                        ImportedPerson& person) const;
    std::optional<LineFault> claim(const ImportedPerson& person);
    void read_known(const tabular::Record& record, ImportedPerson& person);

    std::vector<ImportColumn> columns_;
    ImportLexicon& lexicon_;
    std::unordered_set<std::string> seen_;
};

}  // namespace agora::members
