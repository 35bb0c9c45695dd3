#pragma once

#include "agora/bids/block.hpp"
#include "agora/db/transaction.hpp"
#include "agora/web/services.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace agora::bids {

void insert_block(db::WriteTx& tx, const Block& block);
/// All but its language, and who made it when.
void update_block(db::WriteTx& tx, const Block& block);
/// With its texts.
void delete_block(db::WriteTx& tx, BlockId block);
std::optional<Block> find_block(db::ReadTx& tx, BlockId block);
std::int64_t count_blocks_since(db::ReadTx& tx, AccountId account, Instant since);

void put_block_text(db::WriteTx& tx, const BlockText& text);
void delete_block_text(db::WriteTx& tx, BlockId block, std::string_view language);
std::optional<BlockText> find_block_text(db::ReadTx& tx, BlockId block, std::string_view language);
std::vector<BlockText> list_block_texts(db::ReadTx& tx, BlockId block);

/// A block with its texts, and their words as a search sees them.
struct HeldBlock {
    Block block = {};
    std::vector<BlockText> texts = {};
    std::string folded = {};
};
using Blocks = std::vector<HeldBlock>;
/// Those of this member alone; the one that changed last first.
Blocks list_own_blocks(db::ReadTx& tx, AccountId account);
Blocks list_group_blocks(db::ReadTx& tx, CircleId circle);
/// Shared with all members, in memory; likewise.
std::shared_ptr<const Blocks> shared_blocks(const web::Services& services, db::ReadTx& tx);
void start_blocks(web::Services& services);

}  // namespace agora::bids
