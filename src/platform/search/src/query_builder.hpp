#pragma once

#include "dictionary.hpp"
#include "known_terms.hpp"
#include "synonyms.hpp"
#include "typed_text.hpp"

#include "agora/search/question.hpp"

#include <xapian.h>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::search {

/// What a query is made with.
struct QueryContext {
    const Xapian::Database& database;
    FormMaker& forms;
    KnownTerms& terms;
    const SynonymTable& synonyms;
    std::function<std::shared_ptr<const Dictionary>()> dictionary;  ///< asked for when needed
};

/// A question in Xapian's terms, for one database.
struct BuiltQuery {
    Xapian::Query all_words;
    Xapian::Query some_words;  ///< when can_relax
    bool can_relax = false;    ///< there is more than one word
    std::vector<Correction> corrections;
    std::string did_you_mean;
};

/// Turns typed words into queries: each word as it is and by its stems in all languages, with its
/// synonyms, and with a correction when the database does not know it.
class QueryBuilder {
 public:
    explicit QueryBuilder(const QueryContext& context)
        : database_(context.database), forms_(context.forms), context_(context) {}

    BuiltQuery build(const Question& question);

 private:
    struct Unit {
        Xapian::Query query;
        bool is_optional = false;
    };

    void add_words(std::span<const TypedWord> words);
    Xapian::Query compound(std::span<const TypedWord> words);
    Xapian::Query label_query(std::string_view label);
    Xapian::Query with_correction(const TypedWord& typed);
    Xapian::Query word_query(const Forms& forms) const;
    Xapian::Query phrase_query(const std::vector<std::string>& terms) const;
    bool has(const std::string& term) const { return context_.terms.has(database_, term); }
    bool is_known(const TypedWord& typed) const;
    std::string correction_of(const TypedWord& typed) const;
    bool may_be_proposed(std::string_view word) const;
    void finish(const Question& question, BuiltQuery& built) const;
    std::string corrected_text(std::string_view typed) const;

    const Xapian::Database& database_;
    FormMaker& forms_;
    const QueryContext& context_;
    std::vector<Unit> units_;
    std::vector<Correction> corrections_;
    std::vector<std::pair<Word, std::string>> replacements_;
};

}  // namespace agora::search
