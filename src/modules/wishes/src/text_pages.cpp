#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "pages.hpp"
#include "propose.hpp"
#include "refusals.hpp"
#include "wish_store.hpp"

#include <array>

namespace agora::wishes {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "title",
                      .label = tr("The wish in one sentence"),
                      .required = true,
                      .minimum = 8,
                      .maximum = 140},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("What one would do with it"),
                      .required = true,
                      .minimum = 10,
                      .maximum = 4000,
                      .rows = 6,
                      .markdown = true},
};
struct TypedText {
    std::string title = {};
    std::string body = {};
};
AGORA_FIELDS(TypedText, title, body)

struct Edited {
    Wish wish = {};
    std::string language = {};
    std::optional<Text> text = {};  ///< in that language, else the original
};

/// The wish of the address and the language of the query, else that of the original.
std::optional<Edited> edited_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Edited> {
        const auto wish = wish_at(call, tx);
        if (!wish) return std::nullopt;
        Edited edited{.wish = *wish, .language = wish->language};
        if (const auto language = parse_language(call.query("text"))) {
            edited.language = code(*language);
        }
        edited.text = find_text(tx, wish->wish_id, edited.language);
        if (!edited.text) edited.text = find_text(tx, wish->wish_id, wish->language);
        return edited;
    });
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    const std::string language = locale::language_name(call.language, edited.language);
    const bool original = edited.language == edited.wish.language;
    return form_page(
        call,
        {.heading = original ? call.say(tr("Change the words of the wish"))
                             : call.say({tr("The wish in {language}"), {{"language", language}}}),
         .lead =
             original
                 ? call.say(tr("As long as nobody else supports it, it is yours to change."))
                 : call.say(tr("Say what the wish says, no more and no less. The original stays "
                               "beside it.")),
         .action = call.link(path_of(edited.wish, "/text")) + "?text=" + edited.language,
         .back = call.link(path_of(edited.wish)),
         .form = std::move(form)},
        refusals);
}

http::Response show_text(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited || !edited->text) return web::refuse(call, WishRefusal::wish_not_found);
    const TypedText typed{edited->text->title, edited->text->body};
    return page_of(call, *edited, web::show_form(call, kForm, fields::to_values(typed)), {});
}

http::Response save_text(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, WishRefusal::wish_not_found);
    const auto typed = web::read_form<TypedText>(call, kForm);
    if (!typed.ok()) {
        return page_of(call, *edited, web::show_form(call, kForm, typed.state),
                       typed.state.refusals);
    }
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto wish = wish_at(call, tx);
        if (!wish) return WishRefusal::wish_not_found;
        return write_text(
            acting(tx, call), call.actor, *wish,
            {.language = edited->language, .title = typed.value.title, .body = typed.value.body});
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(edited->wish), {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> text_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/wishes/{number}/text", Access::member(), &show_text},
        {post,
         "/wishes/{number}/text",
         Access::member(),
         &save_text,
         {.summary = "Change one's own wish, or translate one"}},
    };
}

}  // namespace agora::wishes
