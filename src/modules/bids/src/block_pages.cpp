#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/search/held_words.hpp"
#include "block_view.hpp"
#include "blocks.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "work_store.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::int64_t kPageSize = 20;

struct ListPage {
    std::string q = {};
    std::vector<OptionView> kinds = {};
    std::vector<OptionView> scopes = {};
    std::string part = {};  ///< the part of a bid in which one is to be inserted
    std::string part_title = {};
    std::string part_url = {};
    std::string insert_url = {};
    bool filtered = false;
    std::vector<BlockCard> blocks = {};
    std::int64_t total = 0;
    bool paged = false;
    std::string previous = {};
    std::string next = {};
    Html form_keys = {};
};
AGORA_FIELDS(ListPage, q, kinds, scopes, part, part_title, part_url, insert_url, filtered, blocks,
             total, paged, previous, next, form_keys)

struct Filter {
    std::string q = {};
    std::optional<BlockKind> kind = {};
    std::string scope = {};  ///< "own", "members", or empty for all that one may read
    std::string part = {};
};

Filter filter_of(const web::Call& call) {
    Filter filter{.q = std::string{call.query("q").substr(0, 200)},
                  .kind = fields::enum_value<BlockKind>(call.query("kind"))};
    const std::string_view scope = call.query("scope");
    if (scope == "own" || scope == "members") filter.scope = scope;
    if (const auto part = parse_id<PartId>(call.query("for_part"))) filter.part = to_string(*part);
    return filter;
}

std::string address_of(const web::Call& call, const Filter& filter, std::int64_t page) {
    std::string address = call.link("/blocks") + "?page=" + std::to_string(page);
    if (!filter.q.empty()) address += "&q=" + http::encoded(filter.q);
    if (filter.kind) address += "&kind=" + std::string{fields::enum_name(*filter.kind)};
    if (!filter.scope.empty()) address += "&scope=" + filter.scope;
    if (!filter.part.empty()) address += "&for_part=" + filter.part;
    return address;
}

/// What this reader may use: their own, those of their groups, then what members share.
struct Readable {
    Blocks own = {};
    std::shared_ptr<const Blocks> shared = {};

    std::vector<const HeldBlock*> with(const Filter& filter) const {
        std::vector<const HeldBlock*> found;
        const auto add = [&](const HeldBlock& held) {
            if (filter.kind && held.block.kind != *filter.kind) return;
            found.push_back(&held);
        };
        if (filter.scope != "members") std::ranges::for_each(own, add);
        if (filter.scope != "own") {
            for (const HeldBlock& held : *shared) {
                if (held.block.moderation == Moderation::hidden) continue;
                const bool known =
                    filter.scope.empty() && std::ranges::any_of(own, [&](const HeldBlock& one) {
                        return one.block.block_id == held.block.block_id;
                    });
                if (!known) add(held);
            }
        }
        search::keep_held_folded(found, filter.q, [](const HeldBlock* one) { return one->folded; });
        return found;
    }
};

Readable readable_by(const web::Call& call, db::ReadTx& tx) {
    Readable readable{.own = list_own_blocks(tx, call.actor.account),
                      .shared = shared_blocks(call.services, tx)};
    for (const circles::Membership& one : circles::memberships_of(tx, call.actor.account)) {
        for (HeldBlock& held : list_group_blocks(tx, one.circle_id)) {
            readable.own.push_back(std::move(held));
        }
    }
    return readable;
}

void add_choices(const web::Call& call, const Filter& filter, ListPage& model) {
    model.kinds = {{"", call.say(tr("All kinds")), !filter.kind}};
    for (const fields::Option& option : kBlockKindOptions) {
        model.kinds.push_back({std::string{option.value}, call.say(option.label),
                               filter.kind && fields::enum_name(*filter.kind) == option.value});
    }
    for (const auto& [value, label] :
         {std::pair{"", tr("All that I can use")}, std::pair{"own", tr("Mine and my groups'")},
          std::pair{"members", tr("Shared by members")}}) {
        model.scopes.push_back({value, call.say(label), filter.scope == value});
    }
}

/// Where a block is to be inserted, when who asks is in that team and the bid is open.
void add_part(const web::Call& call, db::ReadTx& tx, const Filter& filter, ListPage& model) {
    const auto id = parse_id<PartId>(filter.part);
    const auto part = id ? find_part(tx, *id) : std::nullopt;
    const auto inside = part ? inside_of(tx, call.actor.account, part->room_id) : std::nullopt;
    if (!inside || !inside->is_in() || !inside->is_open()) return;
    model.part = filter.part;
    model.part_title = part->title;
    model.part_url = call.link(path_of(*part));
    model.insert_url = call.link(path_of(*part, "/blocks"));
}

http::Response show_list(web::Call& call) {
    const std::int64_t page = call.page_number();
    const Filter filter = filter_of(call);
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {.q = filter.q,
                 .filtered = !filter.q.empty() || filter.kind || !filter.scope.empty()};
        add_part(call, tx, filter, model);
        const auto groups = circles::circle_names(call.services, tx, call.language);
        const Readable readable = readable_by(call, tx);
        const auto found = readable.with(filter);
        model.total = std::ssize(found);
        const std::int64_t last = std::min(page * kPageSize, model.total);
        for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
            model.blocks.push_back(card_of(call, *groups, *found[static_cast<std::size_t>(at)]));
        }
    });
    add_choices(call, filter, model);
    model.paged = model.total > kPageSize;
    if (page > 1) model.previous = address_of(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = address_of(call, filter, page + 1);
    if (!model.insert_url.empty()) model.form_keys = call.form_keys();
    return web::page(call, {.view = "bids/blocks", .title = call.say(tr("Building blocks"))},
                     model);
}

struct VersionLine {
    std::string url = {};
    std::string language = {};
    bool original = false;
    bool current = false;
    bool stale = false;
};
AGORA_FIELDS(VersionLine, url, language, original, current, stale)

struct BlockPage {
    std::vector<web::Link> crumbs = {};
    BlockCard block = {};
    std::string language = {};  ///< of the shown text, when it is not the reader's
    Html body = {};
    bool original = false;
    bool text_stale = false;
    std::string original_url = {};
    web::Link by = {};
    Instant written_at = {};
    std::vector<VersionLine> versions = {};
    std::string plain_url = {};
    bool keeps = false;
    std::string edit_url = {};
    std::vector<web::Link> translate = {};
    std::string facts_url = {};
    std::string action = {};
    std::string text_code = {};
    std::string report_url = {};
    Html form_keys = {};
};
AGORA_FIELDS(BlockPage, crumbs, block, language, body, original, text_stale, original_url, by,
             written_at, versions, plain_url, keeps, edit_url, translate, facts_url, action,
             text_code, report_url, form_keys)

void add_versions(const web::Call& call, const Block& block, const std::vector<BlockText>& texts,
                  const BlockText& shown, BlockPage& model) {
    const std::string url = call.link(path_of(block));
    for (const BlockText& one : texts) {
        model.versions.push_back({.url = url + "?text=" + one.language,
                                  .language = locale::language_name(call.language, one.language),
                                  .original = one.language == block.language,
                                  .current = one.language == shown.language,
                                  .stale = one.of_version != block.version});
    }
    if (!model.keeps) return;
    const std::string edit = call.link(path_of(block, "/text")) + "?text=";
    model.edit_url = edit + shown.language;
    for (const fields::Option& option : kTongueOptions) {
        const bool there =
            std::ranges::find(texts, option.value, &BlockText::language) != texts.end();
        if (there) continue;
        const Message label{tr("Write it in {language}"),
                            {{"language", locale::language_name(call.language, option.value)}}};
        model.translate.push_back({edit + std::string{option.value}, call.say(label)});
    }
}

void fill(const web::Call& call, db::ReadTx& tx, const Block& block, BlockPage& model) {
    const HeldBlock held{.block = block, .texts = list_block_texts(tx, block.block_id)};
    const auto asked = std::ranges::find(held.texts, call.query("text"), &BlockText::language);
    const BlockText& shown =
        asked != held.texts.end() ? *asked : text_in(block, held.texts, code(call.language));
    model.keeps = keeps(tx, call.actor, block);
    model.block = card_of(call, *circles::circle_names(call.services, tx, call.language), held);
    model.block.title = shown.title;
    model.block.lang = shown.language;
    if (shown.language != code(call.language)) {
        model.language = locale::language_name(call.language, shown.language);
    }
    model.body = markdown::render(shown.body);
    model.original = shown.language == block.language;
    model.text_stale = shown.of_version != block.version;
    model.original_url = call.link(path_of(block)) + "?text=" + block.language;
    const auto names = circles::names_of(call, tx, {shown.written_by});
    if (const auto name = names.find(shown.written_by); name != names.end()) {
        model.by = name->second;
    }
    model.written_at = shown.written_at;
    model.plain_url = path_of(block, "/plain/" + shown.language);
    model.text_code = shown.language;
    add_versions(call, block, held.texts, shown, model);
}

http::Response show_block(web::Call& call) {
    BlockPage model;
    const auto block = call.read([&](db::ReadTx& tx) {
        model = {};
        auto found = block_at(call, tx);
        if (found) fill(call, tx, *found, model);
        return found;
    });
    if (!block) return web::refuse(call, BlockRefusal::block_not_found);
    model.crumbs = {{call.link("/blocks"), call.say(tr("Building blocks"))}};
    model.action = call.link(path_of(*block));
    if (model.keeps) {
        model.facts_url = call.link(path_of(*block, "/facts"));
        model.form_keys = call.form_keys();
    } else {
        model.report_url = call.link("/reports/new?about=" + http::encoded(path_of(*block)));
    }
    return web::page(call, {.view = "bids/block", .title = model.block.title}, model);
}

/// The words alone, to select and copy without script.
http::Response show_plain(web::Call& call) {
    const auto text = call.read([&](db::ReadTx& tx) -> std::optional<BlockText> {
        const auto block = block_at(call, tx);
        if (!block) return std::nullopt;
        return find_block_text(tx, block->block_id, call.path_value("language"));
    });
    if (!text) return web::not_found(call);
    return http::with_type(200, "text/plain; charset=utf-8",
                           text->title + "\n\n" + text->body + "\n");
}

}  // namespace

std::vector<web::Route> block_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/blocks",
         Access::member(),
         &show_list,
         {.summary = "Building blocks that one can use in bids"}},
        {get,
         "/blocks/{block}",
         Access::member(),
         &show_block,
         {.summary = "One building block in one of its languages"}},
        {get,
         "/blocks/{block}/plain/{language}",
         Access::member(),
         &show_plain,
         {.reach = web::Reach::bare, .summary = "A building block as plain text, to copy"}},
    };
}

}  // namespace agora::bids
