#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "block_store.hpp"
#include "blocks.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::bids {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("What is it?"),
                      .required = true,
                      .options = kBlockKindOptions},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("In which language is it?"),
                      .required = true,
                      .options = kTongueOptions},
    fields::FormField{.name = "title",
                      .label = tr("How do you find it again?"),
                      .hint = tr("A few words: the client and the year, or the method."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 160},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("The text"),
                      .required = true,
                      .minimum = 10,
                      .maximum = 8000,
                      .rows = 12,
                      .markdown = true},
    fields::FormField{.name = "circle",
                      .type = fields::FieldType::select,
                      .label = tr("Who keeps it?"),
                      .hint = tr("Everybody in the group can change what a group keeps.")},
    fields::FormField{.name = "audience",
                      .type = fields::FieldType::radios,
                      .label = tr("Who may use it?"),
                      .required = true,
                      .options = kAudienceOptions},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedBlock {
    BlockKind kind = BlockKind::reference;
    std::string language = {};
    std::string title = {};
    std::string body = {};
    std::optional<CircleId> circle = {};
    BlockAudience audience = BlockAudience::own;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedBlock, kind, language, title, body, circle, audience, seen)

/// Their groups, to choose from; of a block that a group keeps, that group.
fields::Choices keepers(const web::Call& call, db::ReadTx& tx, CircleId kept_by) {
    fields::Choices choices{.field = "circle", .options = {}};
    if (!kept_by) choices.options.push_back({"", call.say(tr("I do"))});
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (const circles::Membership& one : circles::memberships_of(tx, call.actor.account)) {
        if (kept_by && one.circle_id != kept_by) continue;
        if (const auto name = names->find(one.circle_id); name != names->end()) {
            choices.options.push_back(
                {to_string(one.circle_id), name->second.name, {}, name->second.language});
        }
    }
    return choices;
}

fields::FormContext of_new(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        return fields::FormContext{.choices = {keepers(call, tx, {})}, .unasked = {"seen"}};
    });
}

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/blocks"), call.say(tr("Building blocks"))}};
}

http::Response new_page(web::Call& call, const fields::FormState& state) {
    return form_page(call,
                     {.crumbs = crumbs_of(call),
                      .heading = call.say(tr("A new building block")),
                      .lead = call.say(tr("A reference, a paragraph about you, a method: written "
                                          "once, used in many bids.")),
                      .action = call.link("/blocks"),
                      .act = call.say(tr("Keep it")),
                      .back = call.link("/blocks"),
                      .form = web::show_form(call, kForm, state)},
                     state.refusals, state.previews);
}

http::Response show_new(web::Call& call) {
    return new_page(call, {.values = {{"kind", "reference"},
                                      {"language", std::string{code(call.language)}},
                                      {"audience", "own"}},
                           .context = of_new(call)});
}

http::Response create_block(web::Call& call) {
    auto typed = web::read_form<TypedBlock>(call, kForm, of_new(call));
    if (typed.ok()) {
        const TypedBlock& value = typed.value;
        const auto made = call.write([&](db::WriteTx& tx) {
            return make_block(acting(tx, call), call.actor,
                              {value.kind, value.circle.value_or(CircleId{}), value.audience},
                              {value.language, value.title, value.body});
        });
        if (made) {
            return web::redirect(call, "/blocks/" + to_string(*made),
                                 {.text = tr("Kept. You can insert it in your bids.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

/// The block of the address for who keeps it.
Result<Block> kept_at(const web::Call& call, db::ReadTx& tx) {
    const auto block = block_at(call, tx);
    if (!block) return BlockRefusal::block_not_found;
    if (!keeps(tx, call.actor, *block)) return BlockRefusal::not_your_block;
    return *block;
}
Result<Block> kept_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return kept_at(call, tx); });
}

const fields::FormContext kOfText{.unasked = {"kind", "language", "circle", "audience"}};

/// Of the query, else that of the original.
std::string language_of(const web::Call& call, const Block& block) {
    for (const fields::Option& option : kTongueOptions) {
        if (option.value == call.query("text")) return std::string{option.value};
    }
    return block.language;
}

http::Response text_page(web::Call& call, const Block& block, const fields::FormState& state) {
    const std::string language = language_of(call, block);
    auto crumbs = crumbs_of(call);
    FormPage page{.act = call.say(tr("Save"))};
    if (language != block.language) {
        const auto original = call.read(
            [&](db::ReadTx& tx) { return find_block_text(tx, block.block_id, block.language); });
        if (original) {
            crumbs.push_back({call.link(path_of(block)), original->title});
            page.quoted = original->title + "\n\n" + original->body;
            page.quoted_heading = call.say(tr("The original"));
            page.quoted_lang = block.language;
        }
    }
    page.crumbs = std::move(crumbs);
    page.heading = call.say({tr("The building block in {language}"),
                             {{"language", locale::language_name(call.language, language)}}});
    page.lead = language == block.language
                    ? call.say(tr("Texts in other languages are marked until they say the same "
                                  "again."))
                    : call.say(tr("Say what the original says. Saving says that it does, as it "
                                  "stands today."));
    page.action = call.link(path_of(block, "/text")) + "?text=" + language;
    page.back = call.link(path_of(block));
    page.form = web::show_form(call, kForm, state);
    return form_page(call, std::move(page), state.refusals, state.previews);
}

http::Response show_text(web::Call& call) {
    const auto block = kept_at(call);
    if (!block) return web::refuse(call, block.refusal());
    const auto text = call.read([&](db::ReadTx& tx) {
        return find_block_text(tx, block->block_id, language_of(call, *block));
    });
    TypedBlock typed;
    if (text) typed = {.title = text->title, .body = text->body, .seen = text->revision};
    return text_page(call, *block, {.values = fields::to_values(typed), .context = kOfText});
}

http::Response save_text(web::Call& call) {
    const auto block = kept_at(call);
    if (!block) return web::refuse(call, block.refusal());
    auto typed = web::read_form<TypedBlock>(call, kForm, kOfText);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = kept_at(call, tx);
            if (!now) return now.refusal();
            return write_block(acting(tx, call), call.actor, *now,
                               {language_of(call, *now), typed.value.title, typed.value.body},
                               typed.value.seen);
        });
        if (done) {
            return web::redirect(call, path_of(*block) + "?text=" + language_of(call, *block),
                                 {.text = tr("Saved.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return text_page(call, *block, typed.state);
}

fields::FormContext of_facts(web::Call& call, const Block& block) {
    return call.read([&](db::ReadTx& tx) {
        return fields::FormContext{.choices = {keepers(call, tx, block.circle_id)},
                                   .unasked = {"language", "title", "body", "seen"}};
    });
}

http::Response facts_page(web::Call& call, const Block& block, const fields::FormState& state) {
    return form_page(call,
                     {.crumbs = crumbs_of(call),
                      .heading = call.say(tr("Who keeps and uses the building block")),
                      .lead = call.say(tr("What a group keeps stays the group's.")),
                      .action = call.link(path_of(block, "/facts")),
                      .act = call.say(tr("Save")),
                      .back = call.link(path_of(block)),
                      .form = web::show_form(call, kForm, state)},
                     state.refusals);
}

http::Response show_facts(web::Call& call) {
    const auto block = kept_at(call);
    if (!block) return web::refuse(call, block.refusal());
    TypedBlock typed{.kind = block->kind, .audience = block->audience};
    if (block->circle_id) typed.circle = block->circle_id;
    return facts_page(call, *block,
                      {.values = fields::to_values(typed), .context = of_facts(call, *block)});
}

http::Response save_facts(web::Call& call) {
    const auto block = kept_at(call);
    if (!block) return web::refuse(call, block.refusal());
    auto typed = web::read_form<TypedBlock>(call, kForm, of_facts(call, *block));
    if (typed.ok()) {
        const TypedBlock& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = kept_at(call, tx);
            if (!now) return now.refusal();
            return change_block(acting(tx, call), call.actor, *now,
                                {value.kind, value.circle.value_or(CircleId{}), value.audience});
        });
        if (done) return web::redirect(call, path_of(*block), {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return facts_page(call, *block, typed.state);
}

http::Response create_text_removal(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto block = kept_at(call, tx);
        if (!block) return block.refusal();
        path = path_of(*block);
        return remove_block_text(acting(tx, call), call.actor, *block, call.sent["language"]);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Taken away.")});
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto block = kept_at(call, tx);
        if (!block) return block.refusal();
        return remove_block(acting(tx, call), call.actor, *block);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/blocks", {.text = tr("Removed.")});
}

}  // namespace

std::vector<web::Route> block_edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/blocks/new", Access::member(), &show_new},
        {post, "/blocks", Access::member(), &create_block, {.summary = "Keep a building block"}},
        {get, "/blocks/{block}/text", Access::member(), &show_text},
        {post,
         "/blocks/{block}/text",
         Access::member(),
         &save_text,
         {.summary = "Write a building block in one language"}},
        {post,
         "/blocks/{block}/text/removal",
         Access::member(),
         &create_text_removal,
         {.summary = "Take a translation of a building block away"}},
        {get, "/blocks/{block}/facts", Access::member(), &show_facts},
        {post,
         "/blocks/{block}/facts",
         Access::member(),
         &save_facts,
         {.summary = "Say who keeps and who uses a building block"}},
        {post,
         "/blocks/{block}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Remove a building block in all its languages"}},
    };
}

}  // namespace agora::bids
