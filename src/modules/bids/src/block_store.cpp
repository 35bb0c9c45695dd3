#include "block_store.hpp"

#include "agora/search/held_words.hpp"
#include "agora/web/kept.hpp"

#include <map>

namespace agora::bids {
namespace {

constexpr std::string_view kKept = "bids.blocks";

void touch_blocks(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

Blocks together(std::vector<Block> blocks, std::vector<BlockText> texts) {
    std::map<BlockId, std::vector<BlockText>> by_block;
    for (BlockText& text : texts) by_block[text.block_id].push_back(std::move(text));
    Blocks held;
    for (Block& block : blocks) {
        HeldBlock one{.block = std::move(block)};
        one.texts = std::move(by_block[one.block.block_id]);
        if (one.texts.empty()) continue;
        for (const BlockText& text : one.texts) {
            one.folded += search::folded_text(text.title + " " + text.body);
        }
        held.push_back(std::move(one));
    }
    return held;
}

}  // namespace

constexpr db::Query kInsertBlock{"bids.insert_block", R"sql(
    INSERT INTO bids_block (block_id, kind, circle_id, audience, language, version, made_by, made_at,
                            changed_at, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_block(db::WriteTx& tx, const Block& block) {
    tx.run(kInsertBlock, block.block_id, block.kind, block.circle_id, block.audience,
           block.language, block.version, block.made_by, block.made_at, block.changed_at,
           block.moderation);
    touch_blocks(tx);
}

constexpr db::Query kUpdateBlock{"bids.update_block", R"sql(
    UPDATE bids_block SET kind = $2, circle_id = $3, audience = $4, version = $5, changed_at = $6,
                          moderation = $7
    WHERE block_id = $1
)sql"};

void update_block(db::WriteTx& tx, const Block& block) {
    tx.run(kUpdateBlock, block.block_id, block.kind, block.circle_id, block.audience, block.version,
           block.changed_at, block.moderation);
    touch_blocks(tx);
}

constexpr db::Query kDeleteTexts{"bids.delete_block_texts", R"sql(
    DELETE FROM bids_block_text WHERE block_id = $1
)sql"};
constexpr db::Query kDeleteBlock{"bids.delete_block", R"sql(
    DELETE FROM bids_block WHERE block_id = $1
)sql"};

void delete_block(db::WriteTx& tx, BlockId block) {
    tx.run(kDeleteTexts, block);
    tx.run(kDeleteBlock, block);
    touch_blocks(tx);
}

constexpr db::Query kFindBlock{"bids.find_block", R"sql(
    SELECT block_id, kind, circle_id, audience, language, version, made_by, made_at, changed_at,
           moderation
    FROM bids_block WHERE block_id = $1
)sql"};

std::optional<Block> find_block(db::ReadTx& tx, BlockId block) {
    return tx.find<Block>(kFindBlock, block);
}

constexpr db::Query kCountBlocksSince{"bids.count_blocks_since", R"sql(
    SELECT COUNT(*) FROM bids_block WHERE made_by = $1 AND made_at >= $2
)sql"};

std::int64_t count_blocks_since(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountBlocksSince, account, since).value_or(0);
}

constexpr db::Query kPutBlockText{"bids.put_block_text", R"sql(
    INSERT INTO bids_block_text (block_id, language, title, body, of_version, revision, written_by,
                                 written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (block_id, language) DO UPDATE SET title = $3, body = $4, of_version = $5,
        revision = $6, written_by = $7, written_at = $8
)sql"};

void put_block_text(db::WriteTx& tx, const BlockText& text) {
    tx.run(kPutBlockText, text.block_id, text.language, text.title, text.body, text.of_version,
           text.revision, text.written_by, text.written_at);
    touch_blocks(tx);
}

constexpr db::Query kDeleteBlockText{"bids.delete_block_text", R"sql(
    DELETE FROM bids_block_text WHERE block_id = $1 AND language = $2
)sql"};

void delete_block_text(db::WriteTx& tx, BlockId block, std::string_view language) {
    tx.run(kDeleteBlockText, block, language);
    touch_blocks(tx);
}

constexpr db::Query kFindBlockText{"bids.find_block_text", R"sql(
    SELECT block_id, language, title, body, of_version, revision, written_by, written_at
    FROM bids_block_text WHERE block_id = $1 AND language = $2
)sql"};

std::optional<BlockText> find_block_text(db::ReadTx& tx, BlockId block, std::string_view language) {
    return tx.find<BlockText>(kFindBlockText, block, language);
}

constexpr db::Query kListBlockTexts{"bids.list_block_texts", R"sql(
    SELECT block_id, language, title, body, of_version, revision, written_by, written_at
    FROM bids_block_text WHERE block_id = $1 ORDER BY language
)sql"};

std::vector<BlockText> list_block_texts(db::ReadTx& tx, BlockId block) {
    return tx.all<BlockText>(kListBlockTexts, block);
}

constexpr db::Query kListOwn{"bids.list_own_blocks", R"sql(
    SELECT block_id, kind, circle_id, audience, language, version, made_by, made_at, changed_at,
           moderation
    FROM bids_block WHERE made_by = $1 AND circle_id = 0 ORDER BY changed_at DESC, block_id DESC
)sql"};
constexpr db::Query kListTextsOfOwn{"bids.list_texts_of_own_blocks", R"sql(
    SELECT text.block_id, text.language, text.title, text.body, text.of_version, text.revision,
           text.written_by, text.written_at
    FROM bids_block AS block JOIN bids_block_text AS text ON text.block_id = block.block_id
    WHERE block.made_by = $1 AND block.circle_id = 0
)sql"};

Blocks list_own_blocks(db::ReadTx& tx, AccountId account) {
    return together(tx.all<Block>(kListOwn, account), tx.all<BlockText>(kListTextsOfOwn, account));
}

constexpr db::Query kListOfGroup{"bids.list_group_blocks", R"sql(
    SELECT block_id, kind, circle_id, audience, language, version, made_by, made_at, changed_at,
           moderation
    FROM bids_block WHERE circle_id = $1 ORDER BY changed_at DESC, block_id DESC
)sql"};
constexpr db::Query kListTextsOfGroup{"bids.list_texts_of_group_blocks", R"sql(
    SELECT text.block_id, text.language, text.title, text.body, text.of_version, text.revision,
           text.written_by, text.written_at
    FROM bids_block AS block JOIN bids_block_text AS text ON text.block_id = block.block_id
    WHERE block.circle_id = $1
)sql"};

Blocks list_group_blocks(db::ReadTx& tx, CircleId circle) {
    return together(tx.all<Block>(kListOfGroup, circle),
                    tx.all<BlockText>(kListTextsOfGroup, circle));
}

constexpr db::Query kListShared{"bids.list_shared_blocks", R"sql(
    SELECT block_id, kind, circle_id, audience, language, version, made_by, made_at, changed_at,
           moderation
    FROM bids_block WHERE audience = 'members' ORDER BY changed_at DESC, block_id DESC
)sql"};
constexpr db::Query kListTextsOfShared{"bids.list_texts_of_shared_blocks", R"sql(
    SELECT text.block_id, text.language, text.title, text.body, text.of_version, text.revision,
           text.written_by, text.written_at
    FROM bids_block AS block JOIN bids_block_text AS text ON text.block_id = block.block_id
    WHERE block.audience = 'members'
)sql"};

Blocks load_blocks(db::ReadTx& tx) {
    return together(tx.all<Block>(kListShared), tx.all<BlockText>(kListTextsOfShared));
}

std::shared_ptr<const Blocks> shared_blocks(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<Blocks>>().at(tx);
}

void start_blocks(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<Blocks>>(std::string{kKept}, &load_blocks));
}

}  // namespace agora::bids
