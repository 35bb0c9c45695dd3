#include "agora/locale/formats.hpp"
#include "edit_page.hpp"
#include "own_pages.hpp"
#include "spoken_languages.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kForm{
    FormField{.name = "language",
              .type = FieldType::select,
              .label = tr("Language of this text"),
              .required = true},
    FormField{
        .name = "body",
        .type = FieldType::textarea,
        .label = tr("Text"),
        .hint = tr("**bold**, *italic*, - lists and links work. Empty removes the text in this "
                   "language."),
        .maximum = 5000,
        .rows = 10,
        .markdown = true},
    FormField{.name = "is_translation",
              .type = FieldType::checkbox,
              .label = tr("This is a translation of my text in another language")},
    audience_field("see", tr("Who sees this text, in all languages")),
};

struct Typed {
    std::string language;
    std::string body;
    bool is_translation = false;
    Audience see = Audience::only_me;
};
AGORA_FIELDS(Typed, language, body, is_translation, see)

EditText text_of(Field kind) {
    switch (kind) {
        case Field::who_i_am:
            return {label_of(kind), tr("The person behind the work: in a few lines.")};
        case Field::what_i_do:
            return {label_of(kind), tr("What do people get when they work with you?")};
        case Field::what_i_offer:
            return {label_of(kind),
                    tr("To other members: advice, a place, a tool, an hour of your time …")};
        default:
            return {label_of(kind),
                    tr("Partners, assignments, a workshop, somebody to learn from …")};
    }
}

/// The text that the path names, or nothing.
std::optional<Field> kind_of(const web::Call& call) {
    const auto kind = fields::enum_value<Field>(call.path_value("kind"));
    if (!kind || *kind < Field::who_i_am || *kind > Field::what_i_look_for) return std::nullopt;
    return kind;
}

fields::FormContext choices_of(const web::Call& call) {
    return {.choices = {{"language", languages_to_choose(call.language)}}};
}

/// The version asked for, else the reader's own, else the first.
Typed typed_of(const web::Call& call, const Profile& profile, Field kind) {
    Typed typed;
    typed.language = std::string{code(call.language)};
    typed.see = profile.audience_of(kind);
    if (!call.query("language").empty()) typed.language = std::string{call.query("language")};
    for (const TextRow& text : profile.texts) {
        if (text.kind != kind || text.language != typed.language) continue;
        typed.body = text.body;
        typed.is_translation = !text.is_original;
    }
    return typed;
}

std::vector<web::Link> versions_of(const web::Call& call, const Profile& profile, Field kind,
                                   std::string_view shown) {
    std::vector<web::Link> links;
    for (const TextRow& text : profile.texts) {
        if (text.kind != kind || text.language == shown) continue;
        links.push_back({call.link(call.address) + "?language=" + text.language,
                         locale::language_name(call.language, text.language)});
    }
    return links;
}

http::Response show_text(web::Call& call) {
    const auto kind = kind_of(call);
    if (!kind) return web::not_found(call);
    const Profile profile = own_profile(call);
    const Typed typed = typed_of(call, profile, *kind);
    EditPage page =
        edit_page(call, text_of(*kind),
                  web::show_form(call, kForm, fields::to_values(typed), choices_of(call)));
    page.versions = versions_of(call, profile, *kind, typed.language);
    return web::page(call, edit_head(call, text_of(*kind)), page);
}

http::Response take_text(web::Call& call) {
    const auto kind = kind_of(call);
    if (!kind) return web::not_found(call);
    return take_edit<Typed>(call, text_of(*kind), kForm, choices_of(call),
                            [&](db::WriteTx& tx, const Edit& edit, const Typed& typed) {
                                return change_text(tx, edit,
                                                   {.kind = *kind,
                                                    .language = typed.language,
                                                    .body = typed.body,
                                                    .is_translation = typed.is_translation,
                                                    .audience = choice_of(call, *kind, typed.see)});
                            });
}

}  // namespace

std::vector<web::Route> own_text_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/texts/{kind}", Access::member(), &show_text},
        {post, "/profile/texts/{kind}", Access::member(), &take_text},
    };
}

}  // namespace agora::members
