#include "pages.hpp"

#include "agora/accounts/account.hpp"
#include "consent_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "tell_form.hpp"

namespace agora::stories {
namespace {

enum class Way { own, written_down, change };

fields::FormContext context_of(Way way) {
    switch (way) {
        case Way::own:
            return {.unasked = {"member", "seen"}};
        case Way::written_down:
            return {.unasked = {"uses", "text_version", "seen"}};
        case Way::change:
            return {.unasked = {"member", "uses", "text_version"}};
    }
    return {};
}

/// The story that is changed, with its words in the language in which it was told.
struct Edited {
    Story story = {};
    Text text = {};
    bool changed = false;  ///< meanwhile: its present words stand above what was typed
};

Result<Edited> edited_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Edited> {
        const auto story = story_at(call, tx);
        if (!story) return StoryRefusal::story_not_found;
        if (!may_change(call.actor, *story)) return StoryRefusal::not_its_writer;
        const auto texts = list_texts(tx, story->story_id);
        const Text* text = text_for(texts, *story, story->language);
        return Edited{*story, text == nullptr ? Text{} : *text};
    });
}

ConsentText consent_of(web::Call& call) {
    return call.read([](db::ReadTx& tx) { return newest_consent_text(tx); });
}

http::Response page_of(web::Call& call, Way way, const std::optional<Edited>& edited,
                       fields::FormView form, const std::vector<Refusal>& refusals) {
    FormPage model{.heading = call.say(tr("Tell your story")),
                   .lead = call.say(tr("Nothing convinces like somebody's own words. An editor "
                                       "reads it, then it stands where you agree to; you can "
                                       "withdraw it any day, in one act.")),
                   .action = call.link("/stories"),
                   .back = call.link("/stories"),
                   .form = std::move(form)};
    if (way == Way::own) model.consent = {consent_of(call).in(call.language)};
    if (way == Way::written_down) {
        model.heading = call.say(tr("Write down what a member told"));
        model.lead =
            call.say(tr("In their words, not in ours. They get it to read, change it or "
                        "say no; without their own yes it never stands anywhere."));
        model.action = call.link("/stories/written");
        model.back = call.link("/stories/waiting");
    }
    if (way == Way::change && edited) {
        model.heading = call.say({tr("Change “{title}”"), {{"title", edited->text.title}}});
        model.lead =
            call.say(tr("Translations go with a change, and an editor reads it again "
                        "before it stands there."));
        model.action = model.back = call.link(path_of(edited->story.story_id));
        if (edited->changed) model.consent = paragraphs_of(edited->text);
    }
    return form_page(call, std::move(model), refusals);
}

http::Response show_new(web::Call& call) {
    const fields::NameValues values{{"language", std::string{code(call.language)}},
                                    {"text_version", std::to_string(consent_of(call).version)}};
    return page_of(call, Way::own, {},
                   web::show_form(call, kTellForm, values, context_of(Way::own)), {});
}

http::Response show_new_written(web::Call& call) {
    return page_of(call, Way::written_down, {},
                   web::show_form(call, kTellForm, {{"language", std::string{code(call.language)}}},
                                  context_of(Way::written_down)),
                   {});
}

http::Response show_edit(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const TypedStory typed{.kind = edited->story.kind,
                           .title = edited->text.title,
                           .body = edited->text.body,
                           .language = edited->story.language,
                           .shown_as = edited->story.shown_as,
                           .video_address = edited->story.video_address,
                           .seen = edited->story.version};
    return page_of(
        call, Way::change, *edited,
        web::show_form(call, kTellForm, fields::to_values(typed), context_of(Way::change)), {});
}

Words words_in(const TypedStory& typed) {
    return {typed.kind.value_or(Kind::testimony),
            typed.language,
            typed.title,
            typed.body,
            typed.shown_as,
            typed.video_address};
}

/// The form again; with the present version of the consent, when that is what was wrong.
http::Response again(web::Call& call, Way way, const std::optional<Edited>& edited,
                     fields::FormState state, const std::optional<Refusal>& refusal) {
    if (refusal) {
        if (refusal->field().empty()) return web::refuse(call, *refusal);
        state.refusals.push_back(*refusal);
        if (refusal->is(StoryRefusal::consent_text_changed)) {
            state.values =
                state.values.with("text_version", std::to_string(consent_of(call).version));
        }
    }
    return page_of(call, way, edited, web::show_form(call, kTellForm, state), state.refusals);
}

http::Response create_story(web::Call& call) {
    const auto typed = web::read_form<TypedStory>(call, kTellForm, context_of(Way::own));
    if (!typed.ok()) return again(call, Way::own, {}, typed.state, {});
    const auto made = call.write([&](db::WriteTx& tx) {
        return tell(acting(tx, call), words_in(typed.value),
                    {typed.value.uses, typed.value.text_version});
    });
    if (!made) return again(call, Way::own, {}, typed.state, made.refusal());
    return web::redirect(call, path_of(*made),
                         {.text = tr("Thank you. An editor reads it now; here you can add a "
                                     "picture or a video.")});
}

http::Response create_written(web::Call& call) {
    const auto typed = web::read_form<TypedStory>(call, kTellForm, context_of(Way::written_down));
    if (!typed.ok()) return again(call, Way::written_down, {}, typed.state, {});
    const auto made = call.write([&](db::WriteTx& tx) -> Result<StoryId> {
        const auto member = accounts::find_account_by_mail(tx, typed.value.member);
        if (!member || member->standing != access::Standing::active) {
            return Refusal{StoryRefusal::member_unknown, "member"};
        }
        return write_down(acting(tx, call), member->account_id, words_in(typed.value));
    });
    if (!made) return again(call, Way::written_down, {}, typed.state, made.refusal());
    return web::redirect(call, path_of(*made),
                         {.text = tr("Whoever told it gets it to read now.")});
}

/// The form with what was typed, below the words that stand there now: who saves again has seen them.
http::Response again_below_present(web::Call& call, fields::FormState state,
                                   const Refusal& refusal) {
    auto present = edited_at(call);
    if (!present) return web::refuse(call, present.refusal());
    present->changed = true;
    state.values = state.values.with("seen", std::to_string(present->story.version));
    return again(call, Way::change, *present, std::move(state), refusal);
}

http::Response save_story(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const auto typed = web::read_form<TypedStory>(call, kTellForm, context_of(Way::change));
    if (!typed.ok()) return again(call, Way::change, *edited, typed.state, {});
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto story = story_at(call, tx);
        if (!story) return StoryRefusal::story_not_found;
        if (!may_change(call.actor, *story)) return StoryRefusal::not_its_writer;
        return change(acting(tx, call), *story, words_in(typed.value), typed.value.seen);
    });
    if (!done && done.refusal().is(StoryRefusal::changed_meanwhile)) {
        return again_below_present(call, typed.state, done.refusal());
    }
    if (!done) return again(call, Way::change, *edited, typed.state, done.refusal());
    return web::redirect(call, path_of(edited->story.story_id), {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> tell_routes() {
    using enum http::Method;
    using web::Access;
    const auto editors = Access::needing(kEditStories);
    return {
        {get, "/stories/new", Access::member(), &show_new, {.summary = "Tell a story"}},
        {post, "/stories", Access::member(), &create_story, {.summary = "Tell a story"}},
        {get, "/stories/written/new", editors, &show_new_written},
        {post,
         "/stories/written",
         editors,
         &create_written,
         {.summary = "Write down what a member told; it waits for their yes"}},
        {get, "/stories/{id}/edit", Access::member(), &show_edit},
        {post,
         "/stories/{id}",
         Access::member(),
         &save_story,
         {.summary = "Change a story; it waits for an editor again"}},
    };
}

}  // namespace agora::stories
