#pragma once

#include "agora/taking_part/calls.hpp"
#include "agora/web/answer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::taking_part {

/// An open call in a list.
struct CallCard {
    std::string url = {};
    Kind kind = Kind::other;
    std::string kind_label = {};
    std::string title = {};
    std::string lang = {};
    std::string about = {};
    std::string from = {};
    std::string from_lang = {};
    std::string time = {};  ///< "2 hours a week"
    std::optional<Date> until = {};
    bool soon = false;  ///< within a week
    std::string region = {};
    std::vector<std::string> reasons = {};
    Instant since = {};
};
AGORA_FIELDS(CallCard, url, kind, kind_label, title, lang, about, from, from_lang, time, until,
             soon, region, reasons, since)

CallCard card_of(const web::Call& call, const OpenCall& open);

}  // namespace agora::taking_part
