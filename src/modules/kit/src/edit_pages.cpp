#include "pages.hpp"

#include "agora/files/documents.hpp"
#include "agora/files/store.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/stories/video_file.hpp"
#include "item_form.hpp"
#include "item_store.hpp"
#include "keep.hpp"
#include "kit_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::kit {
namespace {

/// The item that gets a new version; nothing for a new item.
using Edited = std::optional<Seen>;

/// A new item asks everything; a version what its kind holds.
fields::FormContext context_of(const Edited& edited) {
    if (!edited) return {};
    fields::FormContext context{.unasked = {"kind", "audience"}};
    const Kind kind = edited->item.kind;
    if (kind == Kind::text) {
        context.unasked.push_back("document");
    } else {
        context.unasked.push_back("body");
    }
    if (kind != Kind::video) context.unasked.push_back("address");
    return context;
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    FormPage model{.heading = call.say(tr("Add something to the kit")),
                   .lead = call.say(tr("It has a last day, so that nobody hands out what is no "
                                       "longer true. You keep it, and are reminded before.")),
                   .action = call.link("/kit"),
                   .back = call.link("/kit"),
                   .upload = true,
                   .form = std::move(form)};
    if (edited) {
        const ItemId item = edited->item.item_id;
        model.heading = call.say({tr("A new version of “{title}”"),
                                  {{"title", edited->present ? edited->present->title : ""}}});
        model.lead =
            call.say(tr("From its first day on it stands in place of the present one, "
                        "which stays to be read by who keeps the kit."));
        model.action = call.link(path_of(item, "/versions"));
        model.back = call.link(path_of(item));
    }
    return form_page(call, std::move(model), refusals);
}

Edited edited_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return item_at(call, tx); });
}

fields::NameValues usual(const web::Call& call) {
    constexpr std::chrono::days kYear{365};
    return {{"languages", std::string{code(call.language)}},
            {"audience", "ambassadors"},
            {"valid_from", to_string(today_of(call))},
            {"valid_until", to_string(today_of(call) + kYear)},
            {"seen", "0"}};
}

http::Response show_new(web::Call& call) {
    return page_of(call, {}, web::show_form(call, kItemForm, usual(call)), {});
}

http::Response show_new_version(web::Call& call) {
    const Edited edited = edited_at(call);
    if (!edited) return web::refuse(call, KitRefusal::item_not_found);
    constexpr std::chrono::days kYear{365};
    TypedItem typed{.valid_from = today_of(call),
                    .valid_until = today_of(call) + kYear,
                    .seen = edited->item.newest};
    if (edited->present) {
        typed.title = edited->present->title;
        typed.summary = edited->present->summary;
        typed.address = edited->present->address;
        typed.body = edited->present->body;
        for (const std::string_view language : split(edited->present->languages, ' ')) {
            typed.languages.emplace_back(language);
        }
    }
    return page_of(call, edited,
                   web::show_form(call, kItemForm, fields::to_values(typed), context_of(edited)),
                   {});
}

std::optional<Refusal> missing(Kind kind, const TypedItem& typed, bool uploaded) {
    if (kind == Kind::text) {
        if (typed.body.empty()) return Refusal{KitRefusal::body_missing, "body"};
        return std::nullopt;
    }
    if (uploaded) return std::nullopt;
    if (kind != Kind::video) return Refusal{KitRefusal::document_missing, "document"};
    if (typed.address.empty()) return Refusal{KitRefusal::video_missing, "document"};
    const bool is_address =
        typed.address.starts_with("https://") && markdown::is_safe_address(typed.address);
    if (is_address) return std::nullopt;
    return Refusal{KitRefusal::address_malformed, "address"};
}

/// What was typed where this kind keeps nothing: it would be lost.
std::optional<Refusal> out_of_place(Kind kind, const TypedItem& typed) {
    if (kind != Kind::text && !typed.body.empty()) {
        return Refusal{KitRefusal::body_out_of_place, "body"};
    }
    if (kind != Kind::video && !typed.address.empty()) {
        return Refusal{KitRefusal::address_out_of_place, "address"};
    }
    return std::nullopt;
}

/// The file that came, told by its bytes and kept; nothing is said about a text.
std::optional<Refusal> keep_upload(web::Call& call, Kind kind, Version& version) {
    const http::Upload* upload = call.request.upload("document");
    if (upload == nullptr || kind == Kind::text) return std::nullopt;
    files::Store& store = call.services.state<files::Store>();
    if (kind == Kind::video) {
        const auto kept = stories::keep_video(store, upload->file.path(), "document");
        if (!kept) return kept.refusal();
        version.file = kept->digest;
        version.file_name = "video." + kept->kind;
        version.file_size = kept->bytes;
        return std::nullopt;
    }
    const auto kept = files::keep_document(
        store, {.file = upload->file.path(), .file_name = upload->file_name, .field = "document"});
    if (!kept) return kept.refusal();
    version.file = kept->digest.text();
    version.file_name = kept->file_name;
    version.file_size = static_cast<std::int64_t>(kept->size);
    return std::nullopt;
}

Version version_of(Kind kind, const TypedItem& typed) {
    return {.title = typed.title,
            .summary = typed.summary,
            .languages = joined(typed.languages, " "),
            .valid_from = typed.valid_from,
            .valid_until = typed.valid_until,
            .body = kind == Kind::text ? typed.body : "",
            .address = kind == Kind::video ? typed.address : ""};
}

/// What was typed as a version with its file; what is wrong is said in the state.
std::optional<Version> take_version(web::Call& call, Kind kind, fields::Filled<TypedItem>& typed) {
    const bool uploaded = call.request.upload("document") != nullptr;
    if (typed.ok()) {
        for (const auto& fault :
             {missing(kind, typed.value, uploaded), out_of_place(kind, typed.value)}) {
            if (fault) typed.state.refusals.push_back(*fault);
        }
    }
    Version version = version_of(kind, typed.value);
    if (typed.ok()) {
        const auto fault = keep_upload(call, kind, version);
        if (!fault) return version;
        typed.state.refusals.push_back(*fault);
    } else if (uploaded && kind != Kind::text) {
        typed.state.refusals.push_back(Refusal{KitRefusal::choose_file_again, "document"});
    }
    return std::nullopt;
}

http::Response create_item(web::Call& call) {
    auto typed = web::read_form<TypedItem>(call, kItemForm);
    const Kind kind = typed.value.kind.value_or(Kind::text);
    if (auto version = take_version(call, kind, typed)) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return add_item(acting(tx, call), kind,
                            typed.value.audience.value_or(Audience::ambassadors), *version);
        });
        if (made) return web::redirect(call, path_of(*made), {.text = tr("It is in the kit.")});
        typed.state.refusals.push_back(made.refusal());
    }
    return page_of(call, {}, web::show_form(call, kItemForm, typed.state), typed.state.refusals);
}

http::Response create_version(web::Call& call) {
    const Edited edited = edited_at(call);
    if (!edited) return web::refuse(call, KitRefusal::item_not_found);
    auto typed = web::read_form<TypedItem>(call, kItemForm, context_of(edited));
    if (auto version = take_version(call, edited->item.kind, typed)) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = item_at(call, tx);
            if (!now) return KitRefusal::item_not_found;
            return add_version(acting(tx, call), now->item, typed.value.seen, *version);
        });
        if (done) {
            return web::redirect(call, path_of(edited->item.item_id),
                                 {.text = tr("It is in the kit.")});
        }
        if (done.refusal().kind() == RefusalKind::not_found) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(KitRefusal::changed_meanwhile)) {
            const Edited now = edited_at(call);
            typed.state.values =
                typed.state.values.with("seen", std::to_string(now ? now->item.newest : 0));
        }
    }
    return page_of(call, edited, web::show_form(call, kItemForm, typed.state),
                   typed.state.refusals);
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    const auto keepers = web::Access::needing(kKeepKit);
    return {
        {get, "/kit/new", keepers, &show_new},
        {post,
         "/kit",
         keepers,
         &create_item,
         {.body_limit = kMostUploadBytes, .summary = "Add something to the kit"}},
        {get, "/kit/{item}/versions/new", keepers, &show_new_version},
        {post,
         "/kit/{item}/versions",
         keepers,
         &create_version,
         {.body_limit = kMostUploadBytes,
          .summary = "A new version, in place of the present one from its first day on"}},
    };
}

}  // namespace agora::kit
