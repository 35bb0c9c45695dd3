#pragma once

#include "agora/ambassadors/terms.hpp"
#include "agora/locale/translator.hpp"
#include "agora/territories/atlas.hpp"
#include "legal_language.hpp"
#include "tariff.hpp"

#include <span>
#include <string>
#include <vector>

// The engagement document in a language of the law, which is not always one of the pages (AMB-24).
namespace agora::ambassadors {

/// What the document says, before it has words.
struct EngagementFacts {
    const Mission* mission = nullptr;
    const Seat* seat = nullptr;
    Pay pay = Pay::proof;
    std::string name = {};
    std::string cooperative = {};
    std::string place_of_work = {};  ///< a code, or empty
    std::string entity = {};         ///< that pays a lump sum
    std::int64_t per_day = 0;        ///< of a lump sum
    std::int64_t charter = 0;
    std::vector<FeeLine> fee = {};  ///< by the grid of then, when it is still the present one
    std::optional<Ceiling> ceiling = {};
};

struct DocumentLine {
    std::string label = {};
    std::string value = {};
};
AGORA_FIELDS(DocumentLine, label, value)

struct EngagementDocument {
    std::string lang = {};  ///< BCP 47
    std::string heading = {};
    std::string parties = {};
    std::vector<DocumentLine> facts = {};
    std::string fee_caption = {};
    std::vector<DocumentLine> fee = {};
    std::vector<std::string> sentences = {};
    std::string signatures = {};
};
AGORA_FIELDS(EngagementDocument, lang, heading, parties, facts, fee_caption, fee, sentences,
             signatures)

EngagementDocument write_document(const EngagementFacts& facts, DocumentLanguage language,
                                  const locale::Translator& translator,
                                  const territories::Atlas& atlas);

/// A sentence of the document with its German text: pages have no German.
struct GermanText {
    std::string_view source;
    std::string_view german;
};
std::span<const GermanText> german_texts();

}  // namespace agora::ambassadors
