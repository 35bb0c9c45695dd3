#pragma once

#include "agora/calls/call.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::calls {

/// A call as a newsletter shows it, in one language.
struct BlockLine {
    std::string title = {};
    std::string lang = {};  ///< of the title
    std::string kind = {};
    std::string buyer = {};
    std::string deadline = {};  ///< in words; empty without one
    std::string address = {};   ///< https://…
};
AGORA_FIELDS(BlockLine, title, lang, kind, buyer, deadline, address)

struct BlockSection {
    std::string sector = {};  ///< its name; empty: of no sector
    std::vector<BlockLine> lines = {};
};
AGORA_FIELDS(BlockSection, sector, lines)

/// What a block holds.
struct BlockWish {
    std::string sector = {};  ///< slug; empty: all, each call in the first of its sectors
    Language language = Language::en;
    Instant until = {};        ///< calls that close after it are left out
    Instant added_after = {};  ///< only what came since
};
/// Open calls that everybody may see, those that close first in front, at most forty a sector.
std::vector<BlockSection> block_of(web::Call& call, db::ReadTx& tx, const BlockWish& wish);

/// The same as plain text, ready to be pasted.
std::string text_of(const web::Call& call, const std::vector<BlockSection>& sections,
                    Language language);

}  // namespace agora::calls
