#pragma once

#include "agora/fields/form.hpp"
#include "agora/fields/form_view.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/answer.hpp"

#include <string>

namespace agora::vocabulary {

/// Labels and synonyms as an editor types them; synonyms one a line.
struct TypedTerm {
    std::string label_nl;
    std::string label_fr;
    std::string label_en;
    std::string synonyms_nl;
    std::string synonyms_fr;
    std::string synonyms_en;
};
AGORA_FIELDS(TypedTerm, label_nl, label_fr, label_en, synonyms_nl, synonyms_fr, synonyms_en)

/// The form of a profession has sectors and near professions, that of a skill professions.
fields::Form term_form(Kind kind);
/// The terms to choose from, and where a combobox asks for more.
fields::FormContext term_form_context(const web::Call& call, const Terms& terms, Kind kind);
fields::NameValues values_of(const Term& term);

/// The term that was typed, without id and slug.
Term term_of(Kind kind, const TypedTerm& typed, const fields::FormState& state);

}  // namespace agora::vocabulary
