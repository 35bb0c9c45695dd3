#pragma once

#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "table.hpp"

#include <string>
#include <vector>

namespace agora::calls {

/// A call in a list.
struct CallCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    Kind kind = Kind::tender;
    std::string kind_label = {};
    std::string buyer = {};
    std::string buyer_label = {};
    std::string where = {};
    std::string deadline = {};  ///< in words, by the call's own clock
    std::string clock = {};
    std::optional<Instant> deadline_at = {};
    Instant closes_at = {};  ///< the deadline again, for "in 3 days"
    bool soon = false;       ///< within a week
    bool over = false;
    std::string value = {};
    bool uncompared = false;  ///< the value is in another currency than euro
    std::int64_t lots = 0;
    std::string answers_in = {};  ///< languages in which one may answer
    bool small = false;           ///< fits freelancers, by what is known
    std::string source = {};
    bool limited = false;
};
AGORA_FIELDS(CallCard, url, title, lang, language, kind, kind_label, buyer, buyer_label, where,
             deadline, clock, deadline_at, closes_at, soon, over, value, uncompared, lots,
             answers_in, small, source, limited)

CallCard card_of(const web::Call& call, const Entry& entry);
/// Names of the regions or countries of "BE211 BE1", each once; at most five.
std::string say_places(const web::Call& call, std::string_view places);
/// "Dutch and French".
std::string say_languages(Language reader, std::string_view codes);

}  // namespace agora::calls
