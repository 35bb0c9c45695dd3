#pragma once

#include "agora/base/id.hpp"
#include "agora/base/language.hpp"
#include "agora/fields/fields.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace agora::db {
class Database;
}
namespace agora::resources {
class Set;
}

namespace agora::vocabulary {

enum class Kind { profession, sector, skill };
AGORA_ENUM(Kind, profession, sector, skill)

/// Made of kind and slug by term_id_of for shipped terms, so that it is the same everywhere.
using TermId = Id<struct TermTag>;
TermId term_id_of(Kind kind, std::string_view slug);

/// One word of the shared vocabulary, with its labels and what else people call it.
struct Term {
    TermId term_id;
    Kind kind = Kind::skill;
    std::string slug;
    std::string label_nl;
    std::string label_fr;
    std::string label_en;
    std::vector<std::string> synonyms;  ///< of all languages, each once
    std::vector<std::string> synonyms_nl;
    std::vector<std::string> synonyms_fr;
    std::vector<std::string> synonyms_en;
    std::vector<TermId> sectors;      ///< of a profession, the main one first
    std::vector<TermId> near;         ///< professions near this one
    std::vector<TermId> professions;  ///< where a skill is typical

    /// In the reader's language; a label that is missing is answered in another one.
    const std::string& label(Language language) const;
    const std::vector<std::string>& synonyms_in(Language language) const;
};

/// The vocabulary of one moment: immutable, shared, safe from any thread.
class Terms {
 public:
    struct Content;
    explicit Terms(std::unique_ptr<const Content> content);
    ~Terms();
    Terms(const Terms&) = delete;
    Terms& operator=(const Terms&) = delete;

    /// Follows merges: the id of a term that was merged gives the one it became. Null when unknown.
    const Term* find(TermId id) const;
    /// The id after merges; zero when unknown.
    TermId canonical(TermId id) const;
    /// Also by the slug of a merged term.
    const Term* by_slug(Kind kind, std::string_view slug) const;
    /// Empty when unknown.
    std::string_view label(TermId id, Language language) const;
    /// In dictionary order of that language; made once per language.
    std::vector<const Term*> all(Kind kind, Language language) const;
    /// Terms of which a label or synonym, or a word in it, begins with what was typed, without case
    /// and accents: labels in the reader's language first. Each term once.
    std::vector<const Term*> suggest(Kind kind, std::string_view typed, Language language,
                                     std::size_t most) const;
    /// Exactly this label or synonym, in any language and of any kind: "boekhouding" finds what
    /// "comptabilité" finds.
    std::vector<const Term*> matching(std::string_view word) const;

    /// The professions of a sector and the skills of a profession, in dictionary order.
    std::vector<const Term*> professions_of(TermId sector, Language language) const;
    std::vector<const Term*> skills_of(TermId profession, Language language) const;
    std::size_t count(Kind kind) const;
    /// A sentence about a shipped sector; empty for other terms.
    std::string_view description(TermId id, Language language) const;

 private:
    std::unique_ptr<const Content> content_;
};

/// Where the vocabulary of the moment is: services.state<TermsHolder>().current(). Thread-safe.
class TermsHolder {
 public:
    /// Reads the cooperative's own rows; the shipped vocabulary waits for the first use.
    TermsHolder(const resources::Set& files, db::Database& database);

    /// The first call takes some 20 ms, later ones a copied pointer. Never touches the database.
    std::shared_ptr<const Terms> current();
    /// Reads again, outside any transaction: a term changed.
    void reload();

 private:
    struct Own;
    const resources::Set& files_;
    db::Database& database_;
    std::mutex mutex_;
    std::shared_ptr<const Own> own_;
    std::shared_ptr<const Terms> current_;
};

}  // namespace agora::vocabulary
