#include "pages.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "post_store.hpp"
#include "agora/translate/translate.hpp"
#include "agora/web/settings.hpp"
#include "thread_view.hpp"
#include "translate.hpp"
#include "write_form.hpp"

namespace agora::forum {
namespace {

constexpr fields::FormField kTranslatedTitle{.name = "title",
                                             .label = tr("The title in this language"),
                                             .required = true,
                                             .minimum = 3,
                                             .maximum = kLongestTitle};
constexpr fields::FormField kTranslatedBody{.name = "body",
                                            .type = fields::FieldType::textarea,
                                            .label = tr("The text in this language"),
                                            .required = true,
                                            .maximum = kLongestBody,
                                            .rows = 8,
                                            .markdown = true};
constexpr std::array kOpeningForm{kTranslatedTitle, kTranslatedBody, kSeen};
constexpr std::array kTextForm{kTranslatedBody, kSeen};

struct TypedOpeningText {
    std::string title = {};
    std::string body = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedOpeningText, title, body, seen)
struct TypedText {
    std::string body = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedText, body, seen)

/// The cooperative's translator, and what it said once somebody asked (FOR-09).
struct MachineView {
    std::string name = {};
    std::string place = {};
    std::string title = {};
    std::string text = {};
};
AGORA_FIELDS(MachineView, name, place, title, text)

struct TranslationPage {
    ThreadCard thread = {};
    std::string original_title = {};
    Html original = {};
    std::string original_lang = {};
    std::string original_language = {};
    std::string into = {};
    std::vector<web::Link> languages = {};  ///< others to write it in
    std::string action = {};
    std::optional<MachineView> machine = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(TranslationPage, thread, original_title, original, original_lang, original_language,
             into, languages, action, machine, form, crumbs, form_keys)

/// What is translated, and what stands there.
struct Translated {
    bool known = false;
    bool allowed = false;
    Post post = {};
    std::string title = {};
    std::string into = {};
    std::optional<Translation> present = {};
    TranslationPage page = {};

    fields::Form form() const {
        return post.place == 1 ? fields::Form{kOpeningForm} : fields::Form{kTextForm};
    }
};

/// The language of the address, else that of the page, else the first that the original is not in.
std::string wanted_language(const web::Call& call, const Post& post) {
    const auto asked = parse_language(call.query("text")).value_or(call.language);
    if (code(asked) != post.language) return std::string{code(asked)};
    for (const Language language : kLanguages) {
        if (code(language) != post.language) return std::string{code(language)};
    }
    return {};
}

translate::Machine machine_of(const web::Services& services) {
    return {services.settings.text("forum.translator_address")};
}

/// Offered where it is known whose it is and where; what only a group reads never leaves the house.
std::optional<MachineView> offered(const web::Services& services, const Category& category) {
    MachineView machine{.name = services.settings.text("forum.translator_name"),
                        .place = services.settings.text("forum.translator_place")};
    const bool is_known =
        machine_of(services).exists() && !machine.name.empty() && !machine.place.empty();
    if (!is_known || category.audience == Audience::circle) return {};
    return machine;
}

Translated translated_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Translated found;
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        const auto post =
            seen ? find_post(tx, seen->thread.thread_id, place_at(call)) : std::nullopt;
        found.known = post && post->removal == Removal::none;
        if (!found.known) return found;
        found.allowed = may_write(viewer, seen->category);
        found.post = *post;
        found.title = seen->thread.title;
        found.into = wanted_language(call, *post);
        found.present = find_translation(tx, post->thread_id, post->place, found.into);
        const std::string path =
            path_of(post->thread_id, "/posts/" + std::to_string(post->place) + "/translation");
        TranslationPage& page = found.page;
        page.thread = cards_of(call, tx, *words_of(call, tx, viewer), {seen->thread}).front();
        page.original_title = post->place == 1 ? seen->thread.title : std::string{};
        page.original = markdown::render(post->body);
        page.original_lang = post->language;
        page.original_language = locale::language_name(call.language, post->language);
        page.into = locale::language_name(call.language, found.into);
        page.action = call.link(path) + "?text=" + found.into;
        page.machine = offered(call.services, seen->category);
        for (const Language language : kLanguages) {
            if (code(language) == post->language || code(language) == found.into) continue;
            page.languages.push_back({call.link(path) + "?text=" + std::string{code(language)},
                                      locale::language_name(call.language, code(language))});
        }
        page.crumbs = {{page.thread.category.url, page.thread.category.label},
                       {call.link(path_of(seen->thread, post->place)), seen->thread.title}};
        return found;
    });
}

std::optional<http::Response> refused(web::Call& call, const Translated& found) {
    if (!found.known) return web::refuse(call, ForumRefusal::post_not_found);
    if (!found.allowed) return web::refuse(call, ForumRefusal::only_group_writes);
    return std::nullopt;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "forum/translation", .title = call.say(tr("Translate a text"))};
}

http::Response show_translation(web::Call& call) {
    Translated found = translated_at(call);
    if (auto no = refused(call, found)) return std::move(*no);
    fields::NameValues values{{"seen", std::to_string(found.present ? found.present->version : 0)}};
    if (found.present) {
        values.add("title", found.present->title);
        values.add("body", found.present->body);
    }
    found.page.form = web::show_form(call, found.form(), std::move(values));
    found.page.form_keys = call.form_keys();
    return web::page(call, head_of(call), found.page);
}

NewTranslation typed_of(web::Call& call, const Translated& found, fields::FormState& state) {
    if (found.post.place == 1) {
        auto typed = web::read_form<TypedOpeningText>(call, kOpeningForm);
        state = std::move(typed.state);
        return {found.into, typed.value.title, typed.value.body, typed.value.seen};
    }
    auto typed = web::read_form<TypedText>(call, kTextForm);
    state = std::move(typed.state);
    return {found.into, {}, typed.value.body, typed.value.seen};
}

/// What the machine says stands beside the form, and in it where nothing was typed yet: a member reads it before saving
/// it in their own name. Nothing is kept.
http::Response ask_machine(web::Call& call) {
    Translated found = translated_at(call);
    if (auto no = refused(call, found)) return std::move(*no);
    if (!found.page.machine) return web::refuse(call, ForumRefusal::no_translator);
    std::vector<std::string> texts{found.post.body};
    if (found.post.place == 1) texts.push_back(found.title);
    auto said =
        translate::translate(machine_of(call.services), texts, found.post.language, found.into);
    fields::FormState state{.values = call.sent};
    if (said) {
        MachineView& machine = *found.page.machine;
        machine.text = said->front();
        if (found.post.place == 1) machine.title = said->back();
        if (state.values["body"].empty()) state.values = state.values.with("body", machine.text);
        if (state.values["title"].empty()) state.values = state.values.with("title", machine.title);
    } else {
        state.refusals.push_back(said.refusal());
    }
    found.page.form = web::show_form(call, found.form(), state);
    found.page.form_keys = call.form_keys();
    if (!said) return web::refuse_form(call, head_of(call), found.page, state.refusals);
    return web::page(call, head_of(call), found.page);
}

http::Response save_translation(web::Call& call) {
    if (call.sent["act"] == "machine") return ask_machine(call);
    Translated found = translated_at(call);
    if (auto no = refused(call, found)) return std::move(*no);
    fields::FormState state;
    const NewTranslation wanted = typed_of(call, found, state);
    if (state.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const Viewer viewer = viewer_of(call, tx);
            const auto seen = thread_at(call, tx, viewer);
            if (!seen) return ForumRefusal::thread_not_found;
            path = path_of(seen->thread, found.post.place);
            return translate_post({tx, call.services, call.origin()}, viewer, *seen,
                                  found.post.place, wanted);
        });
        if (done) return web::redirect(call, path, {.text = tr("Your translation stands.")});
        state.refusals.push_back(done.refusal());
        if (done.refusal().is(ForumRefusal::changed_meanwhile)) {
            const auto present = translated_at(call).present;
            state.values =
                state.values.with("seen", std::to_string(present ? present->version : 0));
        }
    }
    found.page.form = web::show_form(call, found.form(), state);
    found.page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), found.page, state.refusals);
}

}  // namespace

std::vector<web::Route> translation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/topics/{topic}/posts/{place}/translation",
         Access::member(),
         &show_translation,
         {.summary = "Translate a text; ?text= is the language"}},
        {post,
         "/forum/topics/{topic}/posts/{place}/translation",
         Access::member(),
         &save_translation,
         {.summary = "Save a translation"}},
        {post,
         "/forum/topics/{topic}/posts/{place}/translation/machine",
         Access::member(),
         &ask_machine,
         {.summary = "Ask the cooperative's translator for a text to begin with; nothing is kept"}},
    };
}

}  // namespace agora::forum
