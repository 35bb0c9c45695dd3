#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "charter.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sheet_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

constexpr fields::FormField text_field(std::string_view name, std::string_view label,
                                       bool required) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .required = required,
            .maximum = 20'000,
            .rows = 10,
            .markdown = true};
}
constexpr std::array kCharterForm{text_field("nl", tr("The charter in Dutch"), true),
                                  text_field("fr", tr("The charter in French"), true),
                                  text_field("en", tr("The charter in English"), false)};
struct TypedCharter {
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
};
AGORA_FIELDS(TypedCharter, nl, fr, en)

struct VersionLink {
    std::string url = {};
    std::int64_t version = 0;
    Instant at = {};
};
AGORA_FIELDS(VersionLink, url, version, at)

struct CharterPage {
    std::int64_t version = 0;
    bool newest = true;
    Html body = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is another one than the page's
    Instant published_at = {};
    std::int64_t signed_version = 0;
    bool may_sign = false;
    bool may_publish = false;
    std::vector<VersionLink> versions = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(CharterPage, version, newest, body, lang, language, published_at, signed_version,
             may_sign, may_publish, versions, crumbs, form_keys)

struct EditPage {
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, action, back, form, form_keys)

void add_text(const web::Call& call, db::ReadTx& tx, CharterPage& model) {
    const std::int64_t newest = newest_charter(tx);
    const std::int64_t asked = parse_positive(call.query("version")).value_or(newest);
    const auto texts = list_charter_texts(tx, asked);
    const auto* text = best_text(texts, code(call.language));
    if (text == nullptr) return;
    model.version = asked;
    model.newest = asked == newest;
    model.body = markdown::render(text->body);
    model.published_at = text->published_at;
    if (text->language != code(call.language)) {
        model.lang = text->language;
        model.language = locale::language_name(call.language, text->language);
    }
    for (const CharterVersion& one : list_charter_versions(tx)) {
        model.versions.push_back(
            {call.link("/ambassadors/charter") + "?version=" + std::to_string(one.version),
             one.version, one.published_at});
    }
}

http::Response show_charter(web::Call& call) {
    CharterPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        add_text(call, tx, model);
        if (!call.actor.is_member()) return;
        const auto sheet = find_sheet(tx, call.actor.account);
        if (!sheet) return;
        model.signed_version = sheet->charter;
        model.may_sign = sheet->standing == Standing::accepted && model.version > 0 &&
                         model.newest && sheet->charter != model.version;
    });
    model.may_publish = is_support(call.actor);
    if (model.may_sign) model.form_keys = call.form_keys();
    model.crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}};
    return web::page(call,
                     {.view = "ambassadors/charter",
                      .title = call.say(tr("Charter of ambassadors")),
                      .may_be_indexed = model.newest},
                     model);
}

http::Response edit_page(web::Call& call, fields::FormView form,
                         const std::vector<Refusal>& refusals, bool again) {
    const EditPage model{.action = call.link("/ambassadors/charter"),
                         .back = call.link("/ambassadors/charter"),
                         .form = std::move(form),
                         .form_keys = call.form_keys()};
    const web::PageHead head{.view = "ambassadors/new_charter",
                             .title = call.say(tr("A new version of the charter"))};
    return again ? web::refuse_form(call, head, model, refusals) : web::page(call, head, model);
}

http::Response show_new(web::Call& call) {
    fields::NameValues values;
    call.read([&](db::ReadTx& tx) {
        values.clear();
        for (const CharterText& text : list_charter_texts(tx, newest_charter(tx))) {
            values.add(text.language, text.body);
        }
    });
    return edit_page(call, web::show_form(call, kCharterForm, values), {}, false);
}

http::Response create_charter(web::Call& call) {
    const auto typed = web::read_form<TypedCharter>(call, kCharterForm);
    if (!typed.ok()) {
        return edit_page(call, web::show_form(call, kCharterForm, typed.state),
                         typed.state.refusals, true);
    }
    call.write([&](db::WriteTx& tx) {
        publish_charter(acting(tx, call),
                        {{"nl", typed.value.nl}, {"fr", typed.value.fr}, {"en", typed.value.en}});
    });
    return web::redirect(call, "/ambassadors/charter",
                         {.text = tr("Published. Ambassadors are asked to sign it.")});
}

http::Response create_signature(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) { return sign_charter(acting(tx, call)); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors", {.text = tr("Signed. You can go on a mission.")});
}

}  // namespace

std::vector<web::Route> charter_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/charter",
         Access::visitor(),
         &show_charter,
         {.summary = "The charter of ambassadors, every version"}},
        {get, "/ambassadors/charter/new", Access::needing(kSupport), &show_new},
        {post,
         "/ambassadors/charter",
         Access::needing(kSupport),
         &create_charter,
         {.body_limit = 512 * 1024, .summary = "Publish a new version of the charter"}},
        {post,
         "/ambassadors/charter/signature",
         Access::member(),
         &create_signature,
         {.summary = "Sign the present version of the charter"}},
    };
}

}  // namespace agora::ambassadors
