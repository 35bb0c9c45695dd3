#pragma once

#include "agora/initiatives/initiative.hpp"
#include "agora/search/held_texts.hpp"
#include "agora/web/call.hpp"

#include <string_view>
#include <vector>

namespace agora::initiatives {

/// The words of the register. A state of the module.
struct EntryWords {
    search::HeldTexts texts;
};
/// Of all entries those whose texts or town hold the words, as the register's own filter has it.
void keep_with_words(const web::Call& call, std::vector<Entry>& entries, std::string_view typed);

/// The register: a list with filters, for screen and paper.
std::vector<web::Route> list_routes();

}  // namespace agora::initiatives
