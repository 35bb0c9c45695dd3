#include "pages.hpp"

#include "agora/base/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "post_store.hpp"
#include "thread_store.hpp"
#include "thread_view.hpp"
#include "write.hpp"
#include "write_form.hpp"
#include "writing_picture.hpp"
#include "picture_view.hpp"

namespace agora::forum {
namespace {

struct EditPostPage {
    ThreadCard thread = {};
    std::int64_t place = 1;
    std::string action = {};
    fields::FormView form = {};
    WritingPicture picture = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPostPage, thread, place, action, form, picture, form_keys)

struct VersionView {
    std::int64_t version = 1;
    std::string title = {};
    Html body = {};
    Instant at = {};
};
AGORA_FIELDS(VersionView, version, title, body, at)

struct VersionsPage {
    ThreadCard thread = {};
    std::string lang = {};
    std::vector<VersionView> versions = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(VersionsPage, thread, lang, versions, crumbs)

/// What is changed, as it stands.
struct Edited {
    std::optional<Seen> seen;
    std::optional<Post> post;
    ThreadCard card = {};
    std::vector<std::string> tags = {};
    bool opening() const { return post->place == 1; }
};

Edited edited_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Edited edited;
        const Viewer viewer = viewer_of(call, tx);
        edited.seen = thread_at(call, tx, viewer);
        if (!edited.seen) return edited;
        const ThreadId id = edited.seen->thread.thread_id;
        edited.post = find_post(tx, id, place_at(call));
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        edited.card = cards_of(call, tx, words, {edited.seen->thread}).front();
        edited.tags = list_tags(tx, id);
        return edited;
    });
}

std::optional<http::Response> refused(web::Call& call, const Edited& edited) {
    if (!edited.seen) return web::refuse(call, ForumRefusal::thread_not_found);
    if (!edited.post) return web::refuse(call, ForumRefusal::post_not_found);
    const bool own = edited.post->author && edited.post->author == call.actor.account;
    if (!own) return web::refuse(call, ForumRefusal::not_the_writer);
    if (edited.post->removal != Removal::none) {
        return web::refuse(call, ForumRefusal::post_is_removed);
    }
    if (edited.seen->thread.closed) return web::refuse(call, ForumRefusal::thread_is_closed);
    return std::nullopt;
}

fields::Form form_of(const Edited& edited) {
    return edited.opening() ? fields::Form{kChangeOpening} : fields::Form{kChangeAnswer};
}

EditPostPage model_of(web::Call& call, const Edited& edited, fields::FormView form,
                      const TakenPicture& taken = {}) {
    const std::string rest = "/posts/" + std::to_string(edited.post->place);
    return {.thread = edited.card,
            .place = edited.post->place,
            .action = call.link(path_of(edited.seen->thread.thread_id, rest)),
            .form = std::move(form),
            .picture = writing_picture(call, taken),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "forum/edit", .title = call.say(tr("Change your text"))};
}

http::Response show_edit(web::Call& call) {
    const Edited edited = edited_of(call);
    if (auto no = refused(call, edited)) return std::move(*no);
    const Post& post = *edited.post;
    const Thread& thread = edited.seen->thread;
    const auto values =
        edited.opening()
            ? fields::to_values(TypedOpening{thread.title, post.body, thread.kind, post.language,
                                             joined(edited.tags, ", "), post.version})
            : fields::to_values(TypedChange{post.body, post.language, post.version});
    const auto model = model_of(call, edited, web::show_form(call, form_of(edited), values));
    return web::page(call, head_of(call), model);
}

/// What the form of the opening or of an answer gave, as one change.
PostChange change_of(web::Call& call, const Edited& edited, fields::FormState& state) {
    if (edited.opening()) {
        auto typed = web::read_form<TypedOpening>(call, kChangeOpening);
        state = std::move(typed.state);
        TypedOpening& value = typed.value;
        return {value.seen,  value.kind, value.language,
                value.title, value.body, tags_of(value.tags)};
    }
    auto typed = web::read_form<TypedChange>(call, kChangeAnswer);
    state = std::move(typed.state);
    return {.seen = typed.value.seen, .language = typed.value.language, .body = typed.value.body};
}

http::Response save_post(web::Call& call) {
    const Edited edited = edited_of(call);
    if (auto no = refused(call, edited)) return std::move(*no);
    if (const TakenPicture taken = take_picture_along(call); !taken.ok()) {
        auto form = web::show_form(call, form_of(edited), fields::FormState{.values = call.sent});
        return web::refuse_form(call, head_of(call), model_of(call, edited, std::move(form), taken),
                                taken.state.refusals);
    }
    fields::FormState state;
    const PostChange change = change_of(call, edited, state);
    if (state.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const Viewer viewer = viewer_of(call, tx);
            const auto seen = thread_at(call, tx, viewer);
            if (!seen) return ForumRefusal::thread_not_found;
            const auto changed = change_post({tx, call.services, call.origin()}, viewer, *seen,
                                             edited.post->place, change);
            const auto now = find_thread(tx, seen->thread.thread_id);
            if (now) path = path_of(*now, edited.post->place);
            return changed;
        });
        if (done) return web::redirect(call, path, {.text = tr("Saved.")});
        state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(ForumRefusal::changed_meanwhile)) {
            const Edited now = edited_of(call);
            const std::int64_t version = now.post ? now.post->version : 0;
            state.values = state.values.with(kSeen.name, std::to_string(version));
        }
    }
    const auto model = model_of(call, edited, web::show_form(call, form_of(edited), state));
    return web::refuse_form(call, head_of(call), model, state.refusals);
}

http::Response show_versions(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<VersionsPage> {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        const auto post =
            seen ? find_post(tx, seen->thread.thread_id, place_at(call)) : std::nullopt;
        if (!post || !may_read(viewer, seen->category, *post)) return std::nullopt;
        VersionsPage page{
            .thread = cards_of(call, tx, *words_of(call, tx, viewer), {seen->thread}).front(),
            .lang = post->language};
        const auto pictures = list_pictures(tx, post->thread_id, post->place);
        page.versions.push_back(
            {.version = post->version,
             .title = post->place == 1 ? seen->thread.title : std::string{},
             .body = markdown::render(with_pictures(call, post->body, pictures)),
             .at = post->changed_at});
        for (PostVersion& one : list_versions(tx, post->thread_id, post->place)) {
            page.versions.push_back(
                {.version = one.version,
                 .title = std::move(one.title),
                 .body = markdown::render(with_pictures(call, one.body, pictures)),
                 .at = one.written_at});
        }
        page.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))},
                       {call.link(path_of(seen->thread, post->place)), seen->thread.title}};
        return page;
    });
    if (!model) return web::refuse(call, ForumRefusal::post_not_found);
    return web::page(call, {.view = "forum/versions", .title = call.say(tr("How it read before"))},
                     *model);
}

}  // namespace

std::vector<web::Route> write_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/topics/{topic}/posts/{place}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Change one's own text"}},
        {post,
         "/forum/topics/{topic}/posts/{place}",
         Access::member(),
         &save_post,
         {.body_limit = kMostBytesWithPicture, .summary = "Save one's own text"}},
        {get,
         "/forum/topics/{topic}/posts/{place}/versions",
         Access::visitor(),
         &show_versions,
         {.summary = "Earlier versions of a text"}},
    };
}

}  // namespace agora::forum
