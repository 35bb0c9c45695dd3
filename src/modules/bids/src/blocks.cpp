#include "blocks.hpp"

#include "agora/base/assert.hpp"
#include "agora/circles/circle.hpp"
#include "block_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::int64_t kMostADay = 50;

void note_changed(const Acting& acting, BlockId block) {
    journal::emit(acting.tx, acting.origin, BlockChanged{block});
}

std::optional<Refusal> obstacle(const Acting& acting, const BlockFacts& facts) {
    const bool in =
        !facts.circle || circles::find_membership(acting.tx, facts.circle, acting.origin.account);
    return in ? std::nullopt : std::optional{Refusal{BlockRefusal::group_unknown, "circle"}};
}

}  // namespace

Result<BlockId> make_block(const Acting& acting, const access::Actor& actor,
                           const BlockFacts& facts, BlockWords words) {
    if (const auto no = obstacle(acting, facts)) return *no;
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_blocks_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{BlockRefusal::too_many_blocks, "title"};
    }
    const Block block{.block_id = acting.tx.new_id<BlockId>(),
                      .kind = facts.kind,
                      .circle_id = facts.circle,
                      .audience = facts.audience,
                      .language = words.language,
                      .made_by = actor.account,
                      .made_at = acting.origin.at,
                      .changed_at = acting.origin.at};
    insert_block(acting.tx, block);
    put_block_text(acting.tx, {.block_id = block.block_id,
                               .language = std::move(words.language),
                               .title = std::move(words.title),
                               .body = std::move(words.body),
                               .written_by = actor.account,
                               .written_at = acting.origin.at});
    note_changed(acting, block.block_id);
    return block.block_id;
}

Result<Done> change_block(const Acting& acting, const access::Actor& actor, Block block,
                          const BlockFacts& facts) {
    if (!keeps(acting.tx, actor, block)) return BlockRefusal::not_your_block;
    if (facts.circle != block.circle_id) {
        // A group's block stays the group's: others of it wrote in it.
        if (block.circle_id) return Refusal{BlockRefusal::group_unknown, "circle"};
        if (const auto no = obstacle(acting, facts)) return *no;
    }
    block.kind = facts.kind;
    block.circle_id = facts.circle;
    block.audience = facts.audience;
    block.changed_at = acting.origin.at;
    update_block(acting.tx, block);
    note_changed(acting, block.block_id);
    return Done{};
}

Result<Done> write_block(const Acting& acting, const access::Actor& actor, Block block,
                         BlockWords words, std::int64_t seen) {
    if (!keeps(acting.tx, actor, block)) return BlockRefusal::not_your_block;
    const auto before = find_block_text(acting.tx, block.block_id, words.language);
    if ((before ? before->revision : 0) != seen) {
        if (!seen) return Refusal{BlockRefusal::language_has_text, "language"};
        return BlockRefusal::changed_meanwhile;
    }
    const bool original = words.language == block.language;
    const bool differs = !before || before->title != words.title || before->body != words.body;
    if (original && differs) ++block.version;
    block.changed_at = acting.origin.at;
    update_block(acting.tx, block);
    put_block_text(acting.tx, {.block_id = block.block_id,
                               .language = std::move(words.language),
                               .title = std::move(words.title),
                               .body = std::move(words.body),
                               .of_version = block.version,
                               .revision = seen + 1,
                               .written_by = actor.account,
                               .written_at = acting.origin.at});
    note_changed(acting, block.block_id);
    return Done{};
}

Result<Done> remove_block_text(const Acting& acting, const access::Actor& actor, const Block& block,
                               std::string_view language) {
    if (!keeps(acting.tx, actor, block)) return BlockRefusal::not_your_block;
    if (language == block.language) return BlockRefusal::original_stays;
    if (!find_block_text(acting.tx, block.block_id, language)) {
        return BlockRefusal::block_not_found;
    }
    delete_block_text(acting.tx, block.block_id, language);
    note_changed(acting, block.block_id);
    return Done{};
}

Result<Done> remove_block(const Acting& acting, const access::Actor& actor, const Block& block) {
    if (!keeps(acting.tx, actor, block)) return BlockRefusal::not_your_block;
    delete_block(acting.tx, block.block_id);
    journal::emit(acting.tx, acting.origin, BlockRemoved{block.block_id});
    return Done{};
}

const BlockText& text_in(const Block& block, const std::vector<BlockText>& texts,
                         std::string_view reader) {
    AGORA_ASSERT(!texts.empty());
    for (const std::string_view language : {reader, std::string_view{block.language}}) {
        const auto found = std::ranges::find(texts, language, &BlockText::language);
        if (found != texts.end()) return *found;
    }
    return texts.front();
}

}  // namespace agora::bids
