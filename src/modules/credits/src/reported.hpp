#pragma once

#include "agora/web/reportable.hpp"
#include "note_store.hpp"

namespace agora::credits {

/// The words of a payment and of its dispute.
web::Reportable reportable_words();

struct WordsModerated {
    static constexpr std::string_view kName = "credits.moderated";
    TransferId transfer = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(WordsModerated, transfer, measure)

}  // namespace agora::credits
