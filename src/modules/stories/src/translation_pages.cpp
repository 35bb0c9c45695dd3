#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "tell.hpp"

#include <array>

namespace agora::stories {
namespace {

constexpr std::array kForm{
    fields::FormField{
        .name = "title", .label = tr("Title"), .required = true, .minimum = 3, .maximum = 100},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("The story"),
                      .required = true,
                      .minimum = 40,
                      .maximum = 8000,
                      .rows = 12},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden}};
struct Typed {
    std::string title = {};
    std::string body = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(Typed, title, body, seen)

/// The story of the address, for somebody who may translate it into the language of the address.
Result<Story> translated_at(const web::Call& call, db::ReadTx& tx) {
    const auto story = story_at(call, tx);
    if (!story) return StoryRefusal::story_not_found;
    if (!is_teller(call.actor, *story) && !is_editor(call.actor)) {
        return StoryRefusal::not_the_teller;
    }
    const auto language = parse_language(call.path_value("language"));
    if (!language || code(*language) == story->language) {
        return StoryRefusal::not_in_that_language;
    }
    return *story;
}

struct Sources {
    Story story = {};
    Text original = {};
    Typed present = {};
};

Result<Sources> sources_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Sources> {
        const auto story = translated_at(call, tx);
        if (!story) return story.refusal();
        Sources sources{.story = *story};
        sources.present.seen = story->version;
        for (const Text& text : list_texts(tx, story->story_id)) {
            if (text.language == story->language) {
                sources.original = text;
            } else if (text.language == call.path_value("language")) {
                sources.present.title = text.title;
                sources.present.body = text.body;
            }
        }
        return sources;
    });
}

http::Response page_of(web::Call& call, const Sources& sources, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    const std::string language{call.path_value("language")};
    FormPage model{
        .heading = call.say({tr("The text in {language}"),
                             {{"language", locale::language_name(call.language, language)}}}),
        .lead = call.say(tr("What it says, no more and no less. It is marked as a translation.")),
        .action = call.link(path_of(sources.story.story_id, "/translations/" + language)),
        .back = call.link(path_of(sources.story.story_id)),
        .consent = paragraphs_of(sources.original),
        .form = std::move(form)};
    return form_page(call, std::move(model), refusals);
}

http::Response show_translation(web::Call& call) {
    const auto sources = sources_at(call);
    if (!sources) return web::refuse(call, sources.refusal());
    return page_of(call, *sources, web::show_form(call, kForm, fields::to_values(sources->present)),
                   {});
}

http::Response save_translation(web::Call& call) {
    const auto sources = sources_at(call);
    if (!sources) return web::refuse(call, sources.refusal());
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto story = translated_at(call, tx);
            if (!story) return story.refusal();
            if (story->version != typed.value.seen) return StoryRefusal::changed_meanwhile;
            return translate(acting(tx, call), *story, std::string{call.path_value("language")},
                             typed.value.title, typed.value.body);
        });
        if (done) {
            return web::redirect(call, path_of(sources->story.story_id),
                                 {.text = tr("Your translation stands.")});
        }
        typed.state.refusals.push_back(done.refusal());
        typed.state.values =
            typed.state.values.with("seen", std::to_string(sources->story.version));
    }
    return page_of(call, *sources, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<StoryId> {
        const auto story = translated_at(call, tx);
        if (!story) return story.refusal();
        delete_text(tx, story->story_id, call.path_value("language"));
        journal::emit(tx, call.origin(), StoryChanged{story->story_id});
        return story->story_id;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*done), {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> translation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/stories/{id}/translations/{language}", Access::member(), &show_translation},
        {post,
         "/stories/{id}/translations/{language}",
         Access::member(),
         &save_translation,
         {.summary = "Translate a story: its teller, or an editor"}},
        {post,
         "/stories/{id}/translations/{language}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a translation away"}},
    };
}

}  // namespace agora::stories
