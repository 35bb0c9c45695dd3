#pragma once

#include "agora/surveys/questionnaire.hpp"
#include "agora/web/call.hpp"

namespace agora::surveys {

/// Questions that come with their options in three languages, to show results apart for each of them.
enum class Ready { region, sector };
AGORA_ENUM(Ready, region, sector)

/// Regions of the countries in which the cooperative has an office; sectors of the vocabulary.
Question ready_question(const web::Services& services, db::ReadTx& tx, Ready ready);

}  // namespace agora::surveys
