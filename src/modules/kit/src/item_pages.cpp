#include "pages.hpp"

#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "item_form.hpp"
#include "item_store.hpp"
#include "keep.hpp"
#include "kit_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "serve_file.hpp"

namespace agora::kit {
namespace {

constexpr int kGone = 410;

struct VersionRow {
    std::string url = {};
    std::int64_t version = 1;
    std::string from = {};
    std::string until = {};
    Instant at = {};
    std::string by = {};
    std::int64_t downloads = 0;
    bool counts = false;  ///< it is the one of today
    bool ahead = false;
};
AGORA_FIELDS(VersionRow, url, version, from, until, at, by, downloads, counts, ahead)

struct ItemPage {
    ItemCard item = {};
    bool valid = false;
    bool ahead = false;  ///< it has not begun; those who keep it see it already
    Html body = {};
    std::string document_url = {};
    std::string address = {};
    std::string kept_by = {};    ///< for members
    web::Link replaced_by = {};  ///< what takes its place
    std::string replaced_lang = {};
    bool keeper = false;
    bool keeps_it = false;  ///< this reader does
    std::vector<VersionRow> versions = {};
    std::optional<fields::FormView> facts = {};
    std::string action = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ItemPage, item, valid, ahead, body, document_url, address, kept_by, replaced_by,
             replaced_lang, keeper, keeps_it, versions, facts, action, form_keys, crumbs)

/// What may take its place: what is valid today, and what does already, whatever its days.
fields::FormContext choices_of(const web::Call& call, db::ReadTx& tx, const Item& own) {
    fields::Choices choices{"replaced_by", {}};
    choices.options.push_back({"", call.say(tr("Nothing"))});
    bool listed = false;
    for (const Seen& other : list_seen(call, tx)) {
        if (other.item.item_id == own.item_id) continue;
        listed = listed || other.item.item_id == own.replaced_by;
        choices.options.push_back({to_string(other.item.item_id), other.present->title});
    }
    const auto versions = listed ? std::vector<Version>{} : list_versions(tx, own.replaced_by);
    if (!versions.empty()) {
        choices.options.push_back({to_string(own.replaced_by), versions.front().title});
    }
    return {.choices = {std::move(choices)}};
}

void add_versions(const web::Call& call, db::ReadTx& tx, const Seen& seen, ItemPage& model) {
    const auto versions = list_versions(tx, seen.item.item_id);
    std::vector<AccountId> accounts;
    for (const Version& one : versions) accounts.push_back(one.written_by);
    const auto names = names_of(tx, std::move(accounts));
    for (const Version& one : versions) {
        model.versions.push_back(
            {.url = call.link(path_of(one.item_id, "/versions/" + std::to_string(one.version))),
             .version = one.version,
             .from = locale::date(call.language, one.valid_from),
             .until = locale::date(call.language, one.valid_until),
             .at = one.written_at,
             .by = name_in(names, one.written_by),
             .downloads = one.downloads,
             .counts = model.valid && seen.present->version == one.version,
             .ahead = one.valid_from > today_of(call)});
    }
}

void add_facts(web::Call& call, db::ReadTx& tx, const Seen& seen,
               const std::optional<fields::FormState>& sent, ItemPage& model) {
    if (sent) {
        model.facts = web::show_form(call, kFactsForm, *sent);
        return;
    }
    const Item& item = seen.item;
    model.facts = web::show_form(
        call, kFactsForm,
        {{"audience", std::string{fields::enum_name(item.audience)}},
         {"replaced_by", item.replaced_by ? to_string(item.replaced_by) : std::string{}}},
        choices_of(call, tx, item));
}

void add_replacement(const web::Call& call, db::ReadTx& tx, const Item& item, ItemPage& model) {
    if (!item.replaced_by) return;
    const auto other = find_seen(call, tx, item.replaced_by);
    if (!other || !other->is_valid_on(today_of(call))) return;
    model.replaced_by = {call.link(path_of(item.replaced_by)), other->present->title};
    model.replaced_lang = other->present->languages.substr(0, other->present->languages.find(' '));
}

ItemPage page_of(web::Call& call, db::ReadTx& tx, const Seen& seen,
                 const std::optional<fields::FormState>& sent) {
    ItemPage model;
    const Version version =
        seen.present ? *seen.present
                     : find_version(tx, seen.item.item_id, seen.item.newest).value_or(Version{});
    model.item = card_of(call, seen.item, version);
    model.valid = seen.is_valid_on(today_of(call));
    model.ahead = !seen.present.has_value();
    if (model.valid) {
        model.body = markdown::render(version.body);
        model.address = version.address;
        if (!version.file.empty()) {
            model.document_url = call.link(path_of(seen.item.item_id, "/document"));
        }
    }
    add_replacement(call, tx, seen.item, model);
    model.keeper = is_keeper(call.actor);
    model.keeps_it = call.actor.is_member() && call.actor.account == seen.item.kept_by;
    if (call.actor.is_member()) {
        model.kept_by = name_in(names_of(tx, {seen.item.kept_by}), seen.item.kept_by);
    }
    if (model.keeper) {
        add_versions(call, tx, seen, model);
        add_facts(call, tx, seen, sent, model);
    }
    return model;
}

/// The page of an item: what it holds while it is valid, else that it is no longer (410).
http::Response answer(web::Call& call, const std::optional<fields::FormState>& sent = {}) {
    ItemPage model;
    const auto seen = call.read([&](db::ReadTx& tx) {
        auto found = item_at(call, tx);
        if (found) model = page_of(call, tx, *found, sent);
        return found;
    });
    if (!seen) return web::refuse(call, KitRefusal::item_not_found);
    model.crumbs = crumbs_of(call);
    model.action = call.link(path_of(seen->item.item_id));
    if (model.keeper) model.form_keys = call.form_keys();
    const bool ended = seen->present && !model.valid;
    const web::PageHead head{
        .view = "kit/item",
        .title = model.item.title,
        .description = model.item.summary,
        .may_be_indexed = model.valid && seen->item.audience == Audience::everyone,
        .status = ended ? kGone : 200};
    return sent ? web::refuse_form(call, head, model, sent->refusals)
                : web::page(call, head, model);
}

http::Response show_item(web::Call& call) {
    return answer(call);
}

/// What is valid today, and nothing else; each asks again who may have it.
http::Response show_document(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return item_at(call, tx); });
    if (!seen || !seen->present) return web::refuse(call, KitRefusal::item_not_found);
    if (!seen->is_valid_on(today_of(call))) return answer(call);
    if (seen->present->file.empty()) return web::not_found(call);
    // Counted without who, and outside the journal: no page changes for it.
    call.services.database.write(
        [&](db::WriteTx& tx) { count_download(tx, seen->item.item_id, seen->present->version); });
    return serve_file(call, *seen->present, seen->item.kind, Standing::valid);
}

http::Response save_facts(web::Call& call) {
    const auto context = call.read([&](db::ReadTx& tx) {
        const auto seen = item_at(call, tx);
        return seen ? std::optional{choices_of(call, tx, seen->item)} : std::nullopt;
    });
    if (!context) return web::refuse(call, KitRefusal::item_not_found);
    auto typed = web::read_form<TypedFacts>(call, kFactsForm, *context);
    std::string path;
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto seen = item_at(call, tx);
            if (!seen) return KitRefusal::item_not_found;
            path = path_of(seen->item.item_id);
            return change_facts(acting(tx, call), seen->item,
                                {typed.value.audience,
                                 parse_id<ItemId>(typed.value.replaced_by).value_or(ItemId{})});
        });
        if (done) return web::redirect(call, path, {.text = tr("Saved.")});
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return answer(call, typed.state);
}

http::Response create_keeping(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<ItemId> {
        const auto seen = item_at(call, tx);
        if (!seen) return KitRefusal::item_not_found;
        keep_item(acting(tx, call), seen->item);
        return seen->item.item_id;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*done), {.text = tr("You keep it from now on.")});
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = item_at(call, tx);
        if (!seen) return KitRefusal::item_not_found;
        take_item_away(acting(tx, call), seen->item);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/kit", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> item_routes() {
    using enum http::Method;
    const auto keepers = web::Access::needing(kKeepKit);
    return {
        {get,
         "/kit/{item}",
         web::Access::visitor(),
         &show_item,
         {.summary = "One thing of the kit, or that it is no longer valid (410)"}},
        {get,
         "/kit/{item}/document",
         web::Access::visitor(),
         &show_document,
         {.summary = "Its file, while it is valid"}},
        {post,
         "/kit/{item}",
         keepers,
         &save_facts,
         {.summary = "Who may have it, what replaces it"}},
        {post,
         "/kit/{item}/keeping",
         keepers,
         &create_keeping,
         {.summary = "Keep it from now on, and be reminded"}},
        {post,
         "/kit/{item}/removal",
         keepers,
         &create_removal,
         {.summary = "Take it away, with all its versions"}},
    };
}

}  // namespace agora::kit
