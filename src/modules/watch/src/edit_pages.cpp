#include "edit_pages.hpp"

#include "agora/locale/formats.hpp"
#include "keep.hpp"
#include "labels.hpp"
#include "post_store.hpp"
#include "post_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::watch {
namespace {

constexpr std::array kPostForm{
    fields::FormField{.name = "title",
                      .label = tr("What changes?"),
                      .required = true,
                      .minimum = 3,
                      .maximum = 150},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why does it matter for the group?"),
                      .hint = tr("In your own words: for whom, from when, what to do now."),
                      .required = true,
                      .maximum = 10'000,
                      .rows = 8,
                      .markdown = true},
    fields::FormField{.name = "subject",
                      .type = fields::FieldType::select,
                      .label = tr("What is it about?"),
                      .required = true,
                      .options = kSubjectOptions},
    fields::FormField{.name = "source",
                      .label = tr("Where does it come from?"),
                      .hint = tr("The official journal, a newspaper, a federation."),
                      .required = true,
                      .maximum = 150},
    fields::FormField{.name = "address",
                      .type = fields::FieldType::url,
                      .label = tr("Address of the source"),
                      .required = true},
    fields::FormField{.name = "source_day",
                      .type = fields::FieldType::date,
                      .label = tr("Date of the source"),
                      .required = true},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedPost {
    std::string title = {};
    std::string body = {};
    Subject subject = Subject::law;
    std::string source = {};
    std::string address = {};
    std::optional<Date> source_day = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedPost, title, body, subject, source, address, source_day, seen)

struct EditPage {
    web::Link group = {};
    std::string lang = {};
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, group, lang, heading, lead, action, back, form, form_keys)

/// What is written: a new post of a group, or one in a language.
struct Edited {
    circles::Standing standing;
    std::optional<Post> post = {};
    std::vector<Text> texts = {};
    std::string language = {};

    bool original() const { return !post || post->language == language; }
    /// Nothing is written any more; who typed meanwhile is told so beside what they typed.
    bool ended() const { return !standing.may_add(); }
    const Text* present() const {
        const auto found = std::ranges::find(texts, language, &Text::language);
        return found == texts.end() ? nullptr : &*found;
    }
};

Result<Edited> new_one(web::Call& call) {
    auto standing = call.read([&](db::ReadTx& tx) { return circles::standing_at(call, tx); });
    if (!standing) return WatchRefusal::group_not_found;
    if (!standing->is_inside()) return WatchRefusal::not_in_the_group;
    return Edited{.standing = std::move(*standing), .language = std::string{code(call.language)}};
}

Result<Edited> old_one(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Edited> {
        const auto seen = seen_at(call, tx);
        if (!seen) return WatchRefusal::post_not_found;
        if (!seen->standing.is_inside()) return WatchRefusal::not_in_the_group;
        const auto wanted = parse_language(call.query("text"));
        Edited edited{.standing = seen->standing,
                      .post = seen->post,
                      .texts = newest_texts_of(tx, seen->post.post_id),
                      .language = wanted ? std::string{code(*wanted)} : seen->post.language};
        if (edited.original() && !edited.ended() && !may_correct(call.actor, *seen)) {
            return WatchRefusal::not_the_writer;
        }
        return edited;
    });
}

/// A translation is asked for its words only.
fields::FormContext context_of(const Edited& edited) {
    if (edited.original()) return {};
    return {.unasked = {"subject", "source", "address", "source_day"}};
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    EditPage model{
        .group = {call.link(circles::path_of(edited.standing.circle)), edited.standing.name.name},
        .lang = edited.standing.name.language,
        .heading = call.say(tr("Tell what changes")),
        .lead = call.say(tr("Something in the law or in the economy that the group should know, "
                            "with its source. Everybody reads it.")),
        .action = call.link(circles::path_of(edited.standing.circle, "/watch")),
        .back = call.link(circles::path_of(edited.standing.circle)),
        .form = std::move(form),
        .form_keys = call.form_keys()};
    if (edited.post) {
        const Text& text = best_text(edited.texts, *edited.post, edited.language);
        model.heading = call.say({tr("Change “{title}”"), {{"title", text.title}}});
        model.lead =
            call.say({tr("The text in {language}"),
                      {{"language", locale::language_name(call.language, edited.language)}}});
        model.back = call.link(path_of(edited.post->post_id));
        model.action = model.back + "?text=" + edited.language;
    }
    const web::PageHead head{.view = "watch/edit_post", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_new(web::Call& call) {
    const auto edited = new_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    if (edited->ended()) return web::refuse(call, WatchRefusal::group_has_ended);
    return page_of(call, *edited, web::show_form(call, kPostForm, {{"seen", "0"}}), {});
}

http::Response show_edit(web::Call& call) {
    const auto edited = old_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    if (edited->ended()) return web::refuse(call, WatchRefusal::group_has_ended);
    const Post& post = *edited->post;
    TypedPost typed{.subject = post.subject,
                    .source = post.source,
                    .address = post.address,
                    .source_day = post.source_day};
    if (const Text* text = edited->present()) {
        typed.title = text->title;
        typed.body = text->body;
        typed.seen = text->version;
    }
    return page_of(call, *edited,
                   web::show_form(call, kPostForm, fields::to_values(typed), context_of(*edited)),
                   {});
}

Facts facts_in(const TypedPost& typed) {
    return {typed.subject, typed.source, typed.address, typed.source_day.value_or(Date{})};
}

/// The form again with what is wrong and what was typed; another answer for who may not have the form.
http::Response again(web::Call& call, const Edited& edited, fields::FormState state,
                     const std::optional<Refusal>& refusal) {
    const bool conflict = refusal && refusal->is(WatchRefusal::changed_meanwhile);
    if (refusal) {
        const bool leaves =
            refusal->kind() == RefusalKind::forbidden || refusal->kind() == RefusalKind::not_found;
        if (leaves) return web::refuse(call, *refusal);
        state.refusals.push_back(*refusal);
    }
    if (conflict) {
        const Text* present = edited.present();
        state.values =
            state.values.with("seen", std::to_string(present == nullptr ? 0 : present->version));
    }
    return page_of(call, edited, web::show_form(call, kPostForm, state), state.refusals);
}

http::Response create_post(web::Call& call) {
    const auto edited = new_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const auto typed = web::read_form<TypedPost>(call, kPostForm, context_of(*edited));
    if (!typed.ok()) return again(call, *edited, typed.state, {});
    const auto written = call.write([&](db::WriteTx& tx) -> Result<PostId> {
        const auto now = circles::standing_at(call, tx);
        if (!now) return WatchRefusal::group_not_found;
        return write(acting(tx, call), *now, edited->language, facts_in(typed.value),
                     {typed.value.title, typed.value.body}, today_of(call));
    });
    if (!written) return again(call, *edited, typed.state, written.refusal());
    return web::redirect(call, path_of(*written), {.text = tr("Thank you. The group reads it.")});
}

http::Response save_post(web::Call& call) {
    const auto edited = old_one(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const auto typed = web::read_form<TypedPost>(call, kPostForm, context_of(*edited));
    if (!typed.ok()) return again(call, *edited, typed.state, {});
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto seen = seen_at(call, tx);
        if (!seen) return WatchRefusal::post_not_found;
        Change wanted{.language = edited->language,
                      .seen = typed.value.seen,
                      .words = {typed.value.title, typed.value.body}};
        if (edited->original()) wanted.facts = facts_in(typed.value);
        return change(acting(tx, call), call.actor, std::move(*seen), wanted, today_of(call));
    });
    if (done) return web::redirect(call, path_of(edited->post->post_id), {.text = tr("Saved.")});
    const auto now = old_one(call);
    return again(call, now ? *now : *edited, typed.state, done.refusal());
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/watch/new", Access::member(), &show_new},
        {post,
         "/groups/{slug}/watch",
         Access::member(),
         &create_post,
         {.body_limit = 512 * 1024, .summary = "Tell what changes, with its source"}},
        {get, "/watch/{id}/edit", Access::member(), &show_edit},
        {post,
         "/watch/{id}",
         Access::member(),
         &save_post,
         {.body_limit = 512 * 1024, .summary = "Correct or translate a watch post"}},
    };
}

}  // namespace agora::watch
