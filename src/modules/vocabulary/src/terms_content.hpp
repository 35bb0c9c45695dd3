#pragma once

#include "agora/locale/prefix_index.hpp"
#include "agora/vocabulary/terms.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::vocabulary {

constexpr std::size_t kKinds = 3;

/// Which of a term's words was found.
enum class WordTag : std::uint8_t { label_nl, label_fr, label_en, synonym };
WordTag label_tag(Language language);

/// The ways in which a label is said: "traductrice, traducteur" is either of the two, and
/// "conseillère, conseiller en impact" is "conseillère en impact" or "conseiller en impact".
std::vector<std::string> forms_of(const std::string& label);

struct Terms::Content {
    std::vector<Term> terms;
    std::unordered_map<TermId, TermId> merged;
    std::unordered_map<TermId, std::array<std::string, kLanguages.size()>> descriptions;

    std::unordered_map<TermId, std::size_t> places;
    /// By kind; merged ones too.
    std::array<std::map<std::string, TermId, std::less<>>, kKinds> ids_by_slug;
    std::unordered_map<TermId, std::vector<std::size_t>> professions_of_sector;
    std::unordered_map<TermId, std::vector<std::size_t>> skills_of_profession;

    auto& slugs_of(Kind kind) { return ids_by_slug[static_cast<std::size_t>(kind)]; }
    const auto& slugs_of(Kind kind) const { return ids_by_slug[static_cast<std::size_t>(kind)]; }

    /// After terms, merged and the slugs of merged ones are filled.
    void link();
    TermId canonical(TermId id) const;

    mutable std::once_flag words_once;
    mutable locale::PrefixIndex words;
    void prepare_words() const;

    struct Order {
        std::once_flag once;
        std::vector<std::size_t> places;  ///< all terms by label
        std::vector<std::size_t> ranks;   ///< by place
    };
    mutable std::array<Order, kLanguages.size()> orders;
    const Order& order(Language language) const;
    std::vector<const Term*> sorted(std::vector<std::size_t> chosen, Language language) const;
};

}  // namespace agora::vocabulary
