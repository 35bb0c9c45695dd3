#pragma once

#include "agora/base/language.hpp"
#include "agora/fields/fields.hpp"
#include "agora/territories/atlas.hpp"

#include <optional>
#include <string>
#include <string_view>

// In which language a document with effect in social law is written: the law says it by the place of work.
namespace agora::ambassadors {

enum class DocumentLanguage { nl, fr, en, de };
AGORA_ENUM(DocumentLanguage, nl, fr, en, de)

enum class Because {
    flanders,
    wallonia,
    german_area,
    brussels,      ///< the worker's own, Dutch or French
    country_rule,  ///< of another country, by setting
    own,           ///< no rule: the worker's own
    unknown,       ///< the place of work is not known: nothing is issued
};
AGORA_ENUM(Because, flanders, wallonia, german_area, brussels, country_rule, own, unknown)

struct LegalLanguage {
    std::optional<DocumentLanguage> language = {};  ///< nothing: it can't be issued yet
    Because because = Because::unknown;
};

/// `place` is the code of a commune, or of a country other than Belgium; `own` the worker's language;
/// `rules` "country:language" with spaces between.
LegalLanguage legal_language(const territories::Atlas& atlas, std::string_view place,
                             std::string_view own, std::string_view rules);

}  // namespace agora::ambassadors
