#pragma once

#include "agora/accounts/account.hpp"
#include "agora/members/import.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/offices.hpp"
#include "agora/vocabulary/terms.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace agora::members {

/// Yes, no, or nothing when the text is neither; in three languages, "x", and numbers of shares.
/// An empty text is no.
std::optional<bool> yes_or_no(std::string_view text);
/// "Nederlands", "néerlandais", "Dutch", "NL" …
std::optional<Language> language_named(std::string_view text);

/// Turns the words of a file into what Agora knows, and remembers those that it does not know.
/// Each different text is looked up once.
class ImportLexicon {
 public:
    ImportLexicon(std::shared_ptr<const vocabulary::Terms> terms,
                  std::shared_ptr<const territories::Atlas> atlas,
                  std::vector<territories::Office> offices);

    /// Slugs separated by spaces, of a cell with one or more words (", ; / |" between them).
    std::string terms(ImportField field, vocabulary::Kind kind, std::string_view cell);
    /// The code of a country by its code or a name of it; empty when unknown.
    std::string country(std::string_view cell);
    /// The code of a commune; the postcode decides, the town chooses among its communes.
    std::string commune(std::string_view country, std::string_view postcode, std::string_view town);
    std::optional<Language> language(std::string_view cell);
    /// By the office's name, without case and accents.
    std::optional<accounts::OfficeId> office(std::string_view cell);
    void remember_unknown(ImportField field, std::string_view word);

    /// The most frequent first, at most so many.
    std::vector<UnknownWord> unknown(std::size_t most) const;

 private:
    std::string find_term(vocabulary::Kind kind, std::string_view word) const;
    std::string find_commune(std::string_view country, std::string_view postcode,
                             std::string_view town) const;
    std::string find_country(std::string_view cell) const;

    std::shared_ptr<const vocabulary::Terms> terms_;
    std::shared_ptr<const territories::Atlas> atlas_;
    std::vector<territories::Office> offices_;
    std::unordered_map<std::string, std::string> found_;
    std::map<std::pair<ImportField, std::string>, std::int64_t> unknown_;
};

}  // namespace agora::members
