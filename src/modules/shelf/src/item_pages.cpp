#include "item_pages.hpp"

#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "agora/markdown/markdown.hpp"
#include "change.hpp"
#include "item_form.hpp"
#include "item_page.hpp"
#include "item_store.hpp"
#include "item_view.hpp"
#include "refusals.hpp"
#include "suggest.hpp"
#include "suggestion_store.hpp"
#include "talk_view.hpp"

namespace agora::shelf {
namespace {

struct ItemPage {
    GroupLink group = {};
    ItemCard item = {};
    Html body = {};
    std::int64_t version = 0;
    web::Link writer = {};  ///< of the newest version
    std::string edit_url = {};
    std::string versions_url = {};
    std::string suggestions_url = {};  ///< for who is inside
    std::string suggest_url = {};      ///< for who may suggest other words
    std::int64_t open_suggestions = 0;
    std::optional<TalkView> talk = {};
    bool may_remove = false;
    bool may_open = false;
    bool limited = false;
    bool hidden = false;
    fields::FormView audience = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ItemPage, group, item, body, version, writer, edit_url, versions_url, suggestions_url,
             suggest_url, open_suggestions, talk, may_remove, may_open, limited, hidden, audience,
             action, crumbs, form_keys)

void add_text(const web::Call& call, db::ReadTx& tx, const Seen& seen, ItemPage& model) {
    const Item& item = seen.item;
    const auto newest = find_version(tx, item.item_id, item.version);
    if (!newest) return;
    model.body = markdown::render(newest->body);
    model.version = newest->version;
    const auto names = names_inside(call, tx, seen.standing, {newest->written_by});
    if (const auto name = names.find(newest->written_by); name != names.end()) {
        model.writer = name->second;
    }
}

void add_acts(web::Call& call, const Seen& seen, ItemPage& model) {
    const std::string path = path_of(seen.standing.circle, seen.item);
    if (may_change(call.actor, seen.standing, seen.item))
        model.edit_url = call.link(path + "/edit");
    if (seen.item.kind == Kind::text && seen.standing.is_inside()) {
        model.versions_url = call.link(path + "/versions");
        model.suggestions_url = call.link(path + "/suggestions");
        if (may_speak(seen)) model.suggest_url = call.link(path + "/suggestions/new");
    }
    model.may_open = seen.standing.looks_after;
    model.limited = seen.item.moderation == Moderation::limited;
    model.hidden = seen.item.moderation == Moderation::hidden;
    model.action = call.link(path);
    if (model.may_open) {
        model.audience =
            web::show_form(call, kAudienceForm,
                           {{"audience", std::string{fields::enum_name(seen.item.audience)}}});
    }
    const bool has_form = model.may_open || model.may_remove || (model.talk && may_speak(seen));
    if (has_form) model.form_keys = call.form_keys();
}

http::Response show_item(web::Call& call) {
    return item_page(call, nullptr);
}

}  // namespace

http::Response item_page(web::Call& call, const fields::FormState* typed) {
    std::optional<Seen> seen;
    ItemPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = seen_at(call, tx);
        if (!seen) return;
        model.item = cards_of(call, tx, seen->standing, {seen->item}).front();
        if (seen->item.kind == Kind::text) add_text(call, tx, *seen, model);
        model.may_remove = may_remove(tx, call.actor, seen->standing, seen->item);
        if (seen->item.kind != Kind::text || !seen->standing.is_inside()) return;
        model.open_suggestions = count_open(tx, seen->item.item_id);
        model.talk = talk_of(call, tx, *seen, {}, typed);
    });
    if (!seen) return web::refuse(call, not_there());
    model.group = group_of(call, seen->standing);
    model.crumbs = crumbs_of(call, seen->standing);
    add_acts(call, *seen, model);
    const web::PageHead head{.view = "shelf/item",
                             .title = seen->item.title,
                             .may_be_indexed = seen->item.audience == Audience::everyone &&
                                               seen->item.moderation == Moderation::none &&
                                               seen->item.kind == Kind::text};
    return typed == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, typed->refusals);
}

namespace {

/// Each request asks again who may see the row; no cache keeps it.
http::Response show_document(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return seen_at(call, tx); });
    if (!seen || seen->item.kind != Kind::file) return web::not_found(call);
    const Item& item = seen->item;
    const auto digest = files::Digest::parse(item.file);
    const std::size_t point = item.file_name.rfind('.');
    const auto type = point == std::string::npos
                          ? std::nullopt
                          : files::document_type_named(item.file_name.substr(point + 1));
    if (!digest || !type) return web::not_found(call);
    const auto served = files::serve_document(
        call.services.state<files::Store>(),
        {*digest, *type, static_cast<std::uint64_t>(item.file_size), item.file_name},
        files::Audience::some);
    if (!served) return web::not_found(call);
    http::Response answer =
        http::send_file(call.request, {served->path, served->content_type, served->cache_control,
                                       served->etag, served->content_disposition});
    answer.headers.set("Content-Security-Policy", served->content_security_policy);
    return answer;
}

http::Response change_audience(web::Call& call) {
    const auto audience = fields::enum_value<Audience>(call.sent["audience"]);
    return act_on_item(call, tr("Saved."), [&](const Acting& acting, const Seen& seen) {
        return open_to(acting, seen, audience.value_or(seen.item.audience));
    });
}

http::Response create_removal(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        if (!seen) return not_there();
        path = circles::path_of(seen->standing.circle, "/shelf");
        return take_away(acting(tx, call), call.actor, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> item_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/shelf/{item}",
         Access::visitor(),
         &show_item,
         {.cached = web::Cached::for_visitors, .summary = "One thing of a group's shelf"}},
        {get,
         "/groups/{slug}/shelf/{item}/document",
         Access::visitor(),
         &show_document,
         {.reach = web::Reach::bare, .summary = "A file of a group"}},
        {post,
         "/groups/{slug}/shelf/{item}/audience",
         Access::member(),
         &change_audience,
         {.summary = "Say who may read it: the group's animators"}},
        {post,
         "/groups/{slug}/shelf/{item}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take it away, with all its versions"}},
    };
}

}  // namespace agora::shelf
