#include "translation_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "kinds.hpp"
#include "place_page.hpp"
#include "translate.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kMostWords = 1000;

struct TranslationPage {
    PlaceCard place;
    std::string original_language;
    Html original = {};
    std::vector<LabelledText> notes = {};  ///< the other texts of the original
    std::string into = {};
    bool original_changed = false;          ///< since it was translated
    std::vector<web::Link> languages = {};  ///< others to write it in
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(TranslationPage, place, original_language, original, notes, into, original_changed,
             languages, action, form, crumbs, form_keys)

/// Every text that a place of any kind can have; one is asked what its original says.
fields::Form translation_form() {
    using fields::FieldType;
    static const auto kForm = [] {
        std::vector<fields::FormField> all{
            {.name = "what",
             .type = FieldType::textarea,
             .label = tr("What is it, in a few sentences?"),
             .maximum = 8000,
             .rows = 6,
             .markdown = true},
            {.name = "hours_note", .label = tr("About the hours"), .maximum = 500},
            {.name = "access_note",
             .label = tr("What else to know about getting in"),
             .maximum = 500},
            {.name = "cost_note", .label = tr("How much"), .maximum = 500}};
        for (const OwnField& own : own_fields()) {
            all.push_back({.name = own.name,
                           .type = FieldType::textarea,
                           .label = own.label,
                           .maximum = kMostWords,
                           .rows = 2});
        }
        all.push_back({.name = "seen", .type = FieldType::hidden});
        all.push_back({.name = "of_version", .type = FieldType::hidden});
        return all;
    }();
    return kForm;
}

/// The words of a text by the name of its field; empty when it says nothing.
std::string words_of(const Content& content, std::string_view field) {
    if (field == "what") return content.what;
    if (field == "hours_note") return content.hours_note;
    if (field == "access_note") return content.access_note;
    if (field == "cost_note") return content.cost_note;
    const auto found = std::ranges::find(content.details, field, &Detail::name);
    return found == content.details.end() ? "" : found->words;
}

fields::FormContext context_of(const Content& original) {
    fields::FormContext context;
    for (const fields::FormField& field : translation_form()) {
        const bool says =
            field.type == fields::FieldType::hidden || !words_of(original, field.name).empty();
        if (!says) context.unasked.push_back(field.name);
    }
    return context;
}

Content typed_texts(const fields::FormState& state) {
    const auto words = [&](std::string_view name) {
        return std::string{trimmed(state.values[name])};
    };
    Content texts{.what = words("what"),
                  .hours_note = words("hours_note"),
                  .access_note = words("access_note"),
                  .cost_note = words("cost_note")};
    for (const OwnField& own : own_fields()) {
        if (auto said = words(own.name); !said.empty()) {
            texts.details.push_back({std::string{own.name}, std::move(said)});
        }
    }
    return texts;
}

struct Translated {
    Listed listed;
    std::string into;
    std::optional<Shown> shown = {};
    std::int64_t newest = 0;
    TranslationPage page;
};

/// The language of the address, else the reader's, else the first that the original is not in.
std::string wanted_language(const web::Call& call, const Content& original) {
    const auto asked = parse_language(call.query("text")).value_or(call.language);
    if (code(asked) != original.language) return std::string{code(asked)};
    for (const Language language : kLanguages) {
        if (code(language) != original.language) return std::string{code(language)};
    }
    return {};
}

void add_original(const web::Call& call, const Content& original, TranslationPage& page) {
    page.original_language = locale::language_name(call.language, original.language);
    page.original = markdown::render(original.what);
    for (const fields::FormField& field : translation_form()) {
        const std::string words = words_of(original, field.name);
        if (field.name == "what" || words.empty()) continue;
        page.notes.push_back({call.say(field.label), words});
    }
}

std::optional<Translated> translated_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Translated> {
        auto listed = place_at(call, tx);
        if (!listed) return std::nullopt;
        const Content& original = listed->content();
        Translated found{.listed = *listed,
                         .into = wanted_language(call, original),
                         .page = {.place = card_of(call, *listed), .original_language = {}}};
        found.shown = shown_translation(tx, listed->place, original, found.into);
        const auto all = list_translations(tx, listed->place.place_id, found.into);
        if (!all.empty()) found.newest = all.front().version;
        TranslationPage& page = found.page;
        add_original(call, original, page);
        const std::string path = call.link(path_of(listed->place.place_id, "/translation"));
        page.into = locale::language_name(call.language, found.into);
        page.original_changed = found.shown && found.shown->original_changed;
        page.action = path + "?text=" + found.into;
        for (const Language language : kLanguages) {
            const auto other = code(language);
            if (other == original.language || other == found.into) continue;
            page.languages.push_back({path + "?text=" + std::string{other},
                                      locale::language_name(call.language, other)});
        }
        page.crumbs = {{call.link("/places"), call.say(tr("Places and rooms"))},
                       {page.place.url, page.place.name}};
        return found;
    });
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "places/translation", .title = call.say(tr("Translate the texts of a place"))};
}

http::Response show_translation(web::Call& call) {
    auto found = translated_at(call);
    if (!found) return web::refuse(call, PlaceRefusal::place_not_found);
    fields::NameValues values{{"seen", std::to_string(found->newest)},
                              {"of_version", std::to_string(found->listed.place.version)}};
    if (found->shown) {
        for (const fields::FormField& field : translation_form()) {
            if (field.type == fields::FieldType::hidden) continue;
            values.add(std::string{field.name}, words_of(found->shown->texts, field.name));
        }
    }
    found->page.form = web::show_form(call, translation_form(), std::move(values),
                                      context_of(found->listed.content()));
    found->page.form_keys = call.form_keys();
    return web::page(call, head_of(call), found->page);
}

http::Response save_translation(web::Call& call) {
    auto found = translated_at(call);
    if (!found) return web::refuse(call, PlaceRefusal::place_not_found);
    auto state =
        fields::check_form(translation_form(), call.sent, context_of(found->listed.content()));
    if (state.ok()) {
        const std::string path = path_of(found->listed.place.place_id);
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto listed = place_at(call, tx);
            if (!listed) return PlaceRefusal::place_not_found;
            return translate(
                {tx, call.services, call.origin()}, call.actor, listed->place,
                {.language = found->into,
                 .texts = typed_texts(state),
                 .seen = parse_positive(state.values["seen"]).value_or(0),
                 .of_version = parse_positive(state.values["of_version"]).value_or(0)});
        });
        if (done) return web::redirect(call, path, {.text = tr("Your translation stands.")});
        state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(PlaceRefusal::changed_meanwhile)) {
            const auto now = translated_at(call);
            state.values = state.values.with("seen", std::to_string(now ? now->newest : 0));
        }
    }
    found->page.form = web::show_form(call, translation_form(), state);
    found->page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), found->page, state.refusals);
}

http::Response create_reversion(web::Call& call) {
    const auto language = parse_language(call.path_value("language"));
    const auto version = parse_positive(call.path_value("version"));
    return act_on_place(call, tr("The translation says again what it said then."),
                        [&](const Acting& acting, const Place& place) -> Result<Done> {
                            if (!language || !version) return PlaceRefusal::version_not_found;
                            return revert_translation(acting, call.actor, place, code(*language),
                                                      *version);
                        });
}

}  // namespace

std::vector<web::Route> translation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/{id}/translation",
         Access::member(),
         &show_translation,
         {.summary = "Translate the texts of a place; ?text= is the language"}},
        {post,
         "/places/{id}/translation",
         Access::member(),
         &save_translation,
         {.summary = "Save a translation"}},
        {post,
         "/places/{id}/translations/{language}/{version}/reversion",
         Access::member(),
         &create_reversion,
         {.summary = "Go back to a translation"}},
    };
}

}  // namespace agora::places
