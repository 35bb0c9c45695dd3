#include "edit_pages.hpp"

#include "change.hpp"
#include "edit_page.hpp"
#include "item_store.hpp"
#include "refusals.hpp"

namespace agora::shelf {
namespace {

/// The thing of the address for somebody who may change it, with the words of a text.
struct Edited {
    Seen seen;
    std::string body = {};
};

Result<Edited> edited_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Edited> {
        auto seen = seen_at(call, tx);
        if (!seen) return ShelfRefusal::item_not_found;
        if (!may_change(call.actor, seen->standing, seen->item)) {
            return seen->standing.may_add()     ? ShelfRefusal::not_the_keeper
                   : seen->standing.is_inside() ? ShelfRefusal::group_has_ended
                                                : ShelfRefusal::not_in_the_group;
        }
        const auto newest = find_version(tx, seen->item.item_id, seen->item.version);
        return Edited{std::move(*seen), newest ? newest->body : std::string{}};
    });
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       std::vector<Piece> differences, const std::vector<Refusal>& refusals) {
    const Item& item = edited.seen.item;
    const std::string path = path_of(edited.seen.standing.circle, item);
    EditPage model{.group = group_of(call, edited.seen.standing),
                   .heading = call.say({tr("Change “{title}”"), {{"title", item.title}}}),
                   .lead = item.kind == Kind::text
                               ? call.say(tr("Every version stays, with who wrote it and when."))
                               : "",
                   .action = call.link(path),
                   .back = call.link(path),
                   .upload = false,
                   .differences = std::move(differences),
                   .form = std::move(form),
                   .form_keys = call.form_keys()};
    return answer_with(call, model, refusals);
}

http::Response show_edit(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const Item& item = edited->seen.item;
    const TypedItem typed{.title = item.title,
                          .body = edited->body,
                          .language = item.language,
                          .audience = item.audience,
                          .tool = item.tool,
                          .address = item.address,
                          .seen = item.version};
    return page_of(call, *edited,
                   web::show_form(call, form_of({.kind = item.kind}), fields::to_values(typed),
                                  context_of({.kind = item.kind})),
                   {}, {});
}

/// Somebody else saved first: what was typed stays, with what differs from theirs, and can then be saved.
http::Response show_conflict(web::Call& call, ReadItem& typed) {
    const auto now = edited_at(call);
    if (!now) return web::refuse(call, now.refusal());
    typed.state.values = typed.state.values.with("seen", std::to_string(now->seen.item.version));
    typed.state.refusals = {Refusal{ShelfRefusal::changed_meanwhile}};
    return page_of(call, *now, web::show_form(call, kTextForm, typed.state),
                   difference(now->body, typed.value.body), typed.state.refusals);
}

Result<Done> save(const Acting& acting, const access::Actor& actor, Seen seen,
                  const TypedItem& typed) {
    if (seen.item.kind == Kind::text) {
        return rewrite(acting, actor, std::move(seen),
                       {typed.title, typed.body, typed.language, typed.seen});
    }
    return rename(acting, actor, std::move(seen), {typed.title, typed.tool, typed.address});
}

http::Response save_item(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const Kind kind = edited->seen.item.kind;
    auto typed = read_item(call, {.kind = kind});
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto seen = seen_at(call, tx);
            if (!seen) return ShelfRefusal::item_not_found;
            path = path_of(seen->standing.circle, seen->item);
            return save(acting(tx, call), call.actor, std::move(*seen), typed.value);
        });
        if (done) return web::redirect(call, path, {.text = tr("Saved.")});
        if (done.refusal().is(ShelfRefusal::changed_meanwhile)) return show_conflict(call, typed);
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    const std::vector<Refusal> refusals = typed.state.refusals;
    return page_of(call, *edited, web::show_form(call, form_of({.kind = kind}), typed.state), {},
                   refusals);
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/shelf/{item}/edit", Access::member(), &show_edit},
        {post,
         "/groups/{slug}/shelf/{item}",
         Access::member(),
         &save_item,
         {.body_limit = kMostTextBytes,
          .summary = "Change a text (a new version), or what a file or link is called"}},
    };
}

}  // namespace agora::shelf
