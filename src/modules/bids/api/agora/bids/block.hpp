#pragma once

#include "agora/access/actor.hpp"
#include "agora/circles/circle.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::bids {

using access::AccountId;
using circles::CircleId;
using web::Moderation;
using BlockId = Id<struct BidBlockTag>;

enum class BlockKind { reference, cv, method, other };
AGORA_ENUM(BlockKind, reference, cv, method, other)

/// own: its writer, or its group; members: everybody in the cooperative.
enum class BlockAudience { own, members };
AGORA_ENUM(BlockAudience, own, members)

/// A paragraph to use again in bids.
struct Block {
    BlockId block_id = {};
    BlockKind kind = BlockKind::reference;
    CircleId circle_id = {};  ///< of a group; zero: of who made it
    BlockAudience audience = BlockAudience::own;
    std::string language = {};  ///< of the original
    std::int64_t version = 1;   ///< of the original's words
    AccountId made_by = {};
    Instant made_at = {};
    Instant changed_at = {};
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Block, block_id, kind, circle_id, audience, language, version, made_by, made_at,
             changed_at, moderation)

struct BlockText {
    BlockId block_id = {};
    std::string language = {};
    std::string title = {};
    std::string body = {};        ///< Markdown
    std::int64_t of_version = 1;  ///< of the original that it says
    std::int64_t revision = 1;    ///< counts its own changes
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(BlockText, block_id, language, title, body, of_version, revision, written_by,
             written_at)

struct BlockChanged {
    static constexpr std::string_view kName = "bids.block_changed";
    BlockId block = {};
};
AGORA_FIELDS(BlockChanged, block)

struct BlockRemoved {
    static constexpr std::string_view kName = "bids.block_removed";
    BlockId block = {};
};
AGORA_FIELDS(BlockRemoved, block)

struct BlockModerated {
    static constexpr std::string_view kName = "bids.block_moderated";
    BlockId block = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(BlockModerated, block, measure)

}  // namespace agora::bids
