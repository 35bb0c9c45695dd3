#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/web/call.hpp"
#include "term_store.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::assemblies {

/// A part of a text; with an address where a word of the glossary stands.
struct Piece {
    std::string text = {};
    std::string url = {};
};
AGORA_FIELDS(Piece, text, url)

/// The words of the glossary in one language, as they are looked for in texts. Neither case nor
/// accents count; the longest word wins; each word is linked where it stands first.
class Glossary {
 public:
    Glossary(const std::vector<Term>& terms, Language language, std::string base);

    std::vector<Piece> linked(std::string_view text) const;

 private:
    std::map<std::string, TermId, std::less<>> terms_;  ///< by the folded words
    std::size_t longest_ = 0;                           ///< in words
    std::string base_;                                  ///< "/nl/glossary#t"
};
/// Of the language of a text; an empty one is the reader's.
Glossary glossary_of(const web::Call& call, db::ReadTx& tx, std::string_view lang = {});
Glossary glossary_of(const web::Call& call, const std::vector<Term>& terms, std::string_view lang);

const std::string& word_in(const Term& term, Language language);
const std::string& forms_in(const Term& term, Language language);
const std::string& plain_in(const Term& term, Language language);

/// A new word (id zero) or another explanation. A word that another has is refused at its field.
Result<Done> put_term(const Acting& acting, Term term);
Result<Done> remove_term(const Acting& acting, TermId id);

}  // namespace agora::assemblies
