#include "pages.hpp"

#include "agora/locale/text.hpp"
#include "agora/base/text.hpp"
#include "draft_store.hpp"
#include "mentions.hpp"
#include "similar.hpp"
#include "thread_index.hpp"
#include "write.hpp"
#include "write_form.hpp"
#include "writing_picture.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

struct NewThreadPage {
    std::vector<SimilarView> similar = {};
    bool asked = false;  ///< it was sent, and these look alike
    bool from_draft = false;
    fields::FormView form = {};
    WritingPicture picture = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewThreadPage, similar, asked, from_draft, form, picture, form_keys)

/// Where this reader may begin something.
std::vector<fields::Choice> category_choices(const web::Call& call, db::ReadTx& tx,
                                             const Viewer& viewer) {
    const WordsPointer kept = words_of(call, tx, viewer);
    const Words& words = *kept;
    std::vector<fields::Choice> choices{{"", call.say(tr("Choose one"))}};
    for (const Category& one : words.visible) {
        if (!one.takes_threads || !may_write(viewer, one)) continue;
        const NamedCategory& named = words.categories.at(one.category_id);
        const CategoryCard card = card_of(call, named);
        choices.push_back(
            {to_string(one.category_id),
             card.for_whom.empty() ? named.name : named.name + " (" + card.for_whom + ")",
             {},
             named.lang == code(call.language) ? "" : named.lang});
    }
    return choices;
}

fields::FormContext context_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        return fields::FormContext{
            .choices = {{"category", category_choices(call, tx, viewer_of(call, tx))}}};
    });
}

/// "?about=/events/12": the text begins with the address of that, as a link.
std::string begun_with(const web::Call& call, std::string_view about) {
    const auto pointers = pointers_in(about, call.services.origin);
    const bool is_event = pointers.size() == 1 && pointers.front().kind == MentionKind::event;
    if (!is_event) return {};
    return call.services.origin + call.link("/events/" + pointers.front().word) + "\n\n";
}

/// As the draft stands, else empty in the category of the address.
fields::NameValues first_values(web::Call& call, NewThreadPage& model) {
    return call.read([&](db::ReadTx& tx) {
        TypedThread typed{.language = std::string{code(call.language)}};
        const auto draft = find_draft(tx, call.actor.account, ThreadId{});
        model.from_draft = draft.has_value();
        if (draft) {
            typed = {draft->title, draft->body,     draft->category_id,
                     draft->kind,  draft->language, draft->tags};
        }
        const std::string_view slug = call.query("category");
        for (const Category& one : list_visible(call.services, tx, viewer_of(call, tx))) {
            if (!slug.empty() && one.slug == slug) typed.category = one.category_id;
        }
        if (!draft && call.query("kind") == "discussion") typed.kind = Kind::discussion;
        if (!draft) typed.body = begun_with(call, call.query("about"));
        fields::NameValues values = fields::to_values(typed);
        return typed.category ? values : values.with("category", "");
    });
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "forum/new", .title = call.say(tr("Ask a question"))};
}

void add_similar(web::Call& call, std::string_view title, Title how, NewThreadPage& model) {
    call.services.state<ThreadIndex>().prepare();
    model.similar = call.read(
        [&](db::ReadTx& tx) { return similar_to(call, tx, viewer_of(call, tx), title, how); });
}

http::Response show_new(web::Call& call) {
    NewThreadPage model;
    add_similar(call, call.query("title"), Title::unfinished, model);
    auto values = first_values(call, model);
    if (!call.query("title").empty()) {
        values = values.with("title", std::string{call.query("title")});
    }
    model.form = web::show_form(call, kNewForm, std::move(values), context_of(call));
    model.picture = writing_picture(call);
    model.form_keys = call.form_keys();
    return web::page(call, head_of(call), model);
}

bool fits_draft(const fields::NameValues& sent) {
    return utf8_length(sent["title"]) <= kLongestTitle &&
           utf8_length(sent["tags"]) <= kLongestTags && utf8_length(sent["body"]) <= kLongestBody;
}

http::Response keep_draft(web::Call& call) {
    const fields::NameValues& sent = call.sent;
    const auto language = parse_language(sent["language"]).value_or(call.language);
    const Draft draft{.account_id = call.actor.account,
                      .thread_id = {},
                      .category_id = parse_id<CategoryId>(sent["category"]).value_or(CategoryId{}),
                      .kind = fields::enum_value<Kind>(sent["kind"]).value_or(Kind::question),
                      .language = std::string{code(language)},
                      .title = locale::nfc(sent["title"]),
                      .tags = std::string{sent["tags"]},
                      .body = locale::nfc(sent["body"]),
                      .kept_at = call.now};
    call.write([&](db::WriteTx& tx) { put_draft(tx, draft); });
    return web::redirect(call, "/forum/mine", {.text = tr("Your draft is kept.")});
}

http::Response show_again(web::Call& call, const fields::FormState& state, NewThreadPage model,
                          const TakenPicture& taken = {}) {
    model.form = web::show_form(call, kNewForm, state);
    model.picture = writing_picture(call, taken);
    model.form_keys = call.form_keys();
    if (!taken.ok()) return web::refuse_form(call, head_of(call), model, taken.state.refusals);
    if (!state.refusals.empty()) {
        return web::refuse_form(call, head_of(call), model, state.refusals);
    }
    return web::page(call, head_of(call), model);
}

/// What is wrong with the picture is said first; the rest stands as it was typed.
http::Response refuse_picture(web::Call& call, const TakenPicture& taken) {
    return show_again(call, {.values = call.sent, .context = context_of(call)}, {}, taken);
}

http::Response create_thread(web::Call& call) {
    if (const TakenPicture taken = take_picture_along(call); !taken.ok()) {
        return refuse_picture(call, taken);
    }
    if (call.sent["act"] == "draft" && fits_draft(call.sent)) return keep_draft(call);
    auto typed = web::read_form<TypedThread>(call, kNewForm, context_of(call));
    NewThreadPage model;
    if (!typed.ok()) return show_again(call, typed.state, std::move(model));
    const bool looked = typed.state.values["looked"] == "yes" || call.shape == web::Shape::json;
    if (!looked) {
        add_similar(call, typed.value.title, Title::whole, model);
        if (!model.similar.empty()) {
            model.asked = true;
            typed.state.values = typed.state.values.with("looked", "yes");
            return show_again(call, typed.state, std::move(model));
        }
    }
    const auto made = call.write([&](db::WriteTx& tx) {
        return start_thread({tx, call.services, call.origin()}, viewer_of(call, tx),
                            {.category = typed.value.category,
                             .kind = typed.value.kind,
                             .language = typed.value.language,
                             .title = typed.value.title,
                             .body = typed.value.body,
                             .tags = tags_of(typed.value.tags)});
    });
    if (made) {
        return web::redirect(
            call, path_of(*made),
            {.text = made->kind == Kind::question ? tr("Your question stands.")
                                                  : tr("Your discussion stands.")});
    }
    typed.state.refusals.push_back(made.refusal());
    return show_again(call, typed.state, std::move(model));
}

}  // namespace

std::vector<web::Route> new_thread_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/topics/new",
         Access::member(),
         &show_new,
         {.summary = "Ask or begin a discussion; ?part=similar&title= tells what looks alike"}},
        {post,
         "/forum/topics",
         Access::member(),
         &create_thread,
         {.body_limit = kMostBytesWithPicture, .summary = "Ask or begin a discussion"}},
    };
}

}  // namespace agora::forum
