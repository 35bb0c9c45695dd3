#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

// Building blocks: paragraphs to use again, in language versions (TND-11).
namespace agora::bids {

/// What is chosen of a block; its words are in its texts.
struct BlockFacts {
    BlockKind kind = BlockKind::reference;
    CircleId circle = {};  ///< a group of who acts; zero: their own
    BlockAudience audience = BlockAudience::own;
};
struct BlockWords {
    std::string language = {};
    std::string title = {};
    std::string body = {};
};
Result<BlockId> make_block(const Acting& acting, const access::Actor& actor,
                           const BlockFacts& facts, BlockWords words);
Result<Done> change_block(const Acting& acting, const access::Actor& actor, Block block,
                          const BlockFacts& facts);
/// A changed original leaves its translations marked. `seen`: the revision that the writer began from, 0 for
/// a language that has no text yet.
Result<Done> write_block(const Acting& acting, const access::Actor& actor, Block block,
                         BlockWords words, std::int64_t seen);
/// A translation.
Result<Done> remove_block_text(const Acting& acting, const access::Actor& actor, const Block& block,
                               std::string_view language);
Result<Done> remove_block(const Acting& acting, const access::Actor& actor, const Block& block);

/// The text in the reader's language, else the original.
const BlockText& text_in(const Block& block, const std::vector<BlockText>& texts,
                         std::string_view reader);

}  // namespace agora::bids
