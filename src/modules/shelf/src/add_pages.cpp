#include "add_pages.hpp"

#include "agora/files/store.hpp"
#include "edit_page.hpp"
#include "item_view.hpp"
#include "keep.hpp"
#include "refusals.hpp"

namespace agora::shelf {
namespace {

std::string_view heading_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return tr("Begin a text");
        case Kind::file:
            return tr("Add a file");
        case Kind::link:
            return tr("Add a tool or page outside Agora");
    }
    return {};
}

std::string_view lead_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return tr("Everybody in the group can write in it. Every version stays.");
        case Kind::file:
            return tr(
                "It is offered for downloading as you send it. What the file says about its "
                "author stays in it.");
        case Kind::link:
            return tr(
                "A shared drive, a chat, a pad, a group on a social network: what the group "
                "chose itself.");
    }
    return {};
}

std::string_view folder_of(Kind kind) {
    return kind == Kind::text   ? "/shelf/texts"
           : kind == Kind::file ? "/shelf/files"
                                : "/shelf/links";
}

/// The group of the address for somebody who may add to it, or why there is no page.
Result<circles::Standing> entered(web::Call& call) {
    const auto standing = call.read([&](db::ReadTx& tx) { return circles::standing_at(call, tx); });
    if (!standing) return ShelfRefusal::group_not_found;
    if (!standing->is_inside()) return ShelfRefusal::not_in_the_group;
    if (!standing->may_add()) return ShelfRefusal::group_has_ended;
    return *standing;
}

http::Response page_of(web::Call& call, const circles::Standing& standing, Kind kind,
                       fields::FormView form, const std::vector<Refusal>& refusals) {
    EditPage model{.group = group_of(call, standing),
                   .heading = call.say(heading_of(kind)),
                   .lead = call.say(lead_of(kind)),
                   .action = call.link(circles::path_of(standing.circle, folder_of(kind))),
                   .back = call.link(circles::path_of(standing.circle, "/shelf")),
                   .upload = kind == Kind::file,
                   .differences = {},
                   .form = std::move(form),
                   .form_keys = call.form_keys()};
    return answer_with(call, model, refusals);
}

Occasion new_one(const circles::Standing& standing, Kind kind) {
    return {.kind = kind, .is_new = true, .by_animator = standing.looks_after};
}

http::Response show_new(web::Call& call, Kind kind) {
    const auto standing = entered(call);
    if (!standing) return web::refuse(call, standing.refusal());
    const Occasion occasion = new_one(*standing, kind);
    fields::NameValues values{{"audience", "group"}};
    if (kind == Kind::text) values.add("language", std::string{code(call.language)});
    if (kind == Kind::text) values.add("seen", "0");
    return page_of(call, *standing, kind,
                   web::show_form(call, form_of(occasion), values, context_of(occasion)), {});
}

/// The stored upload; a form that is wrong elsewhere asks for it again.
std::optional<files::KeptDocument> keep_upload(web::Call& call, fields::FormState& state) {
    const http::Upload* upload = call.request.upload("document");
    if (upload == nullptr) return std::nullopt;
    if (!state.ok()) {
        state.refusals.push_back(Refusal{ShelfRefusal::choose_file_again, "document"});
        return std::nullopt;
    }
    auto kept = files::keep_document(
        call.services.state<files::Store>(),
        {.file = upload->file.path(), .file_name = upload->file_name, .field = "document"});
    if (kept) return std::move(*kept);
    state.refusals.push_back(kept.refusal());
    return std::nullopt;
}

Result<ItemId> add(const Acting& acting, const circles::Standing& standing, Kind kind,
                   const TypedItem& typed, const std::optional<files::KeptDocument>& document) {
    const NewItem about{.title = typed.title,
                        .language = typed.language,
                        .audience = typed.audience.value_or(Audience::group)};
    switch (kind) {
        case Kind::text:
            return add_text(acting, standing, about, typed.body);
        case Kind::file:
            return add_file(acting, standing, about, *document);
        case Kind::link:
            return add_link(acting, standing, about, typed.tool, typed.address);
    }
    return ShelfRefusal::item_not_found;
}

http::Response create(web::Call& call, Kind kind) {
    const auto standing = entered(call);
    if (!standing) return web::refuse(call, standing.refusal());
    const Occasion occasion = new_one(*standing, kind);
    auto typed = read_item(call, occasion);
    std::optional<files::KeptDocument> document;
    if (kind == Kind::file) document = keep_upload(call, typed.state);
    if (kind != Kind::text) typed.value.language = code(call.language);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<ItemId> {
            const auto now = circles::standing_at(call, tx);
            if (!now) return ShelfRefusal::group_not_found;
            path = circles::path_of(now->circle, "/shelf");
            return add(acting(tx, call), *now, kind, typed.value, document);
        });
        if (done) return web::redirect(call, path, {.text = tr("It is in the shared folder.")});
        if (done.refusal().kind() == RefusalKind::forbidden) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
    }
    const std::vector<Refusal> refusals = typed.state.refusals;
    return page_of(call, *standing, kind, web::show_form(call, form_of(occasion), typed.state),
                   refusals);
}

template <Kind kind>
http::Response show_new_item(web::Call& call) {
    return show_new(call, kind);
}
template <Kind kind>
http::Response create_item(web::Call& call) {
    return create(call, kind);
}

}  // namespace

std::vector<web::Route> add_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/shelf/texts/new", Access::member(), &show_new_item<Kind::text>},
        {get, "/groups/{slug}/shelf/files/new", Access::member(), &show_new_item<Kind::file>},
        {get, "/groups/{slug}/shelf/links/new", Access::member(), &show_new_item<Kind::link>},
        {post,
         "/groups/{slug}/shelf/texts",
         Access::member(),
         &create_item<Kind::text>,
         {.body_limit = kMostTextBytes, .summary = "Begin a text of a group"}},
        {post,
         "/groups/{slug}/shelf/files",
         Access::member(),
         &create_item<Kind::file>,
         {.body_limit = kMostUploadBytes, .summary = "Add a file to a group"}},
        {post,
         "/groups/{slug}/shelf/links",
         Access::member(),
         &create_item<Kind::link>,
         {.summary = "Add a tool or page outside Agora to a group"}},
    };
}

}  // namespace agora::shelf
