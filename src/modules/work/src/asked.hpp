#pragma once

#include "agora/web/services.hpp"
#include "agora/work/demand.hpp"

#include <string>
#include <string_view>

namespace agora::work {

/// Words that ask for who somebody is rather than for what they can do, in Dutch, French and English.
void start_asked(web::Services& services);

struct AskedFor {
    Asked ground = Asked::nothing;
    std::string word = {};  ///< as data/asked.tsv has it
};
/// The first of them in this text; whole words, whatever the case or accents.
AskedFor asked_for(const web::Services& services, std::string_view text);

}  // namespace agora::work
