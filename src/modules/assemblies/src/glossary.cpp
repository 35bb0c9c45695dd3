#include "glossary.hpp"

#include "agora/locale/prefix_index.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <set>

namespace agora::assemblies {
namespace {

/// How many bytes of something between words stand here; none: a letter, of any script.
std::size_t gap_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        const bool letter = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                            (byte >= 'a' && byte <= 'z');
        return letter ? 0 : 1;
    }
    if (byte == 0xC2) return 2;                       // « » and the space that does not break
    return text.substr(at, 2) == "\xE2\x80" ? 3 : 0;  // quotation marks and dashes
}

struct Word {
    std::size_t from = 0;
    std::size_t until = 0;
    std::string folded = {};
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t gap = gap_at(text, at); gap > 0) {
            at += gap;
            continue;
        }
        const std::size_t from = at;
        while (at < text.size() && gap_at(text, at) == 0) ++at;
        words.push_back({from, at, locale::search_words(text.substr(from, at - from))});
    }
    return words;
}

/// Between words that belong together stands one space, hyphen or apostrophe.
bool is_together(std::string_view text, const Word& word, const Word& next) {
    const std::string_view gap = text.substr(word.until, next.from - word.until);
    return gap == " " || gap == "-" || gap == "'" || gap == "\u2019" || gap == "\u00A0";
}

std::vector<std::string> written_as(const Term& term, Language language) {
    std::vector<std::string> all{locale::search_words(word_in(term, language))};
    for (const std::string_view form : split(forms_in(term, language), ',')) {
        all.push_back(locale::search_words(form));
    }
    std::erase(all, std::string{});
    return all;
}

}  // namespace

const std::string& word_in(const Term& term, Language language) {
    return language == Language::nl   ? term.word_nl
           : language == Language::fr ? term.word_fr
                                      : term.word_en;
}

const std::string& forms_in(const Term& term, Language language) {
    return language == Language::nl   ? term.forms_nl
           : language == Language::fr ? term.forms_fr
                                      : term.forms_en;
}

const std::string& plain_in(const Term& term, Language language) {
    return language == Language::nl   ? term.plain_nl
           : language == Language::fr ? term.plain_fr
                                      : term.plain_en;
}

Glossary::Glossary(const std::vector<Term>& terms, Language language, std::string base)
    : base_(std::move(base)) {
    for (const Term& term : terms) {
        for (std::string& written : written_as(term, language)) {
            const auto words = static_cast<std::size_t>(std::ranges::count(written, ' ')) + 1;
            longest_ = std::max(longest_, words);
            terms_.emplace(std::move(written), term.term_id);
        }
    }
}

std::vector<Piece> Glossary::linked(std::string_view text) const {
    const std::vector<Word> words = words_of(text);
    std::vector<Piece> pieces;
    std::set<TermId> seen;
    std::size_t told = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string folded;
        std::size_t fits = 0;
        TermId term;
        for (std::size_t count = 1; count <= longest_ && at + count <= words.size(); ++count) {
            const Word& last = words[at + count - 1];
            if (count > 1 && !is_together(text, words[at + count - 2], last)) break;
            folded += (count > 1 ? " " : "") + last.folded;
            if (const auto found = terms_.find(folded); found != terms_.end()) {
                fits = count;
                term = found->second;
            }
        }
        if (fits == 0) continue;
        const std::size_t until = words[at + fits - 1].until;
        if (seen.insert(term).second) {
            const std::size_t from = words[at].from;
            if (from > told) pieces.push_back({std::string{text.substr(told, from - told)}, ""});
            pieces.push_back(
                {std::string{text.substr(from, until - from)}, base_ + to_string(term)});
            told = until;
        }
        at += fits - 1;
    }
    if (told < text.size()) pieces.push_back({std::string{text.substr(told)}, ""});
    return pieces;
}

Glossary glossary_of(const web::Call& call, db::ReadTx& tx, std::string_view lang) {
    return glossary_of(call, list_terms(tx), lang);
}

Glossary glossary_of(const web::Call& call, const std::vector<Term>& terms, std::string_view lang) {
    return {terms, parse_language(lang).value_or(call.language), call.link("/glossary#t")};
}

Result<Done> put_term(const Acting& acting, Term term) {
    const auto all = list_terms(acting.tx);
    if (!term.term_id && std::ssize(all) >= kMostTerms) {
        return Refusal{AssemblyRefusal::terms_too_many, "word_nl"};
    }
    for (const Term& other : all) {
        if (other.term_id == term.term_id) continue;
        for (const Language language : kLanguages) {
            const std::string& word = word_in(term, language);
            if (locale::search_words(word_in(other, language)) == locale::search_words(word)) {
                return Refusal{AssemblyRefusal::word_taken,
                               "word_" + std::string{code(language)},
                               {{"word", word}}};
            }
        }
    }
    if (term.term_id) {
        update_term(acting.tx, term);
    } else {
        term.term_id = acting.tx.new_id<TermId>();
        insert_term(acting.tx, term);
    }
    journal::emit(acting.tx, acting.origin, TermPut{term.term_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> remove_term(const Acting& acting, TermId id) {
    if (!find_term(acting.tx, id)) return AssemblyRefusal::term_not_found;
    delete_term(acting.tx, id);
    journal::emit(acting.tx, acting.origin, TermPut{id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::assemblies
