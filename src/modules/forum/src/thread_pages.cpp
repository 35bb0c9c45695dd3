#include "pages.hpp"

#include "agora/locale/text.hpp"
#include "agora/base/text.hpp"
#include "draft_store.hpp"
#include "post_store.hpp"
#include "thread_page.hpp"
#include "write.hpp"
#include "write_form.hpp"
#include "writing_picture.hpp"

namespace agora::forum {
namespace {

constexpr std::size_t kMostQuoted = 1500;

/// The post of ?quote=, as a quotation to answer below.
std::string quotation(web::Call& call) {
    const auto place = parse_positive(call.query("quote"));
    if (!place) return {};
    return call.read([&](db::ReadTx& tx) -> std::string {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        const auto post = seen ? find_post(tx, seen->thread.thread_id, *place) : std::nullopt;
        if (!post || post->removal != Removal::none || utf8_length(post->body) > kMostQuoted) {
            return {};
        }
        std::string quoted;
        for (const std::string_view line : split(post->body, '\n')) {
            quoted += "> " + std::string{line} + "\n";
        }
        return quoted + "\n";
    });
}

fields::NameValues first_values(web::Call& call, ThreadPage& model) {
    TypedAnswer typed{.body = quotation(call), .language = std::string{code(call.language)}};
    const auto draft = call.read(
        [&](db::ReadTx& tx) { return find_draft(tx, call.actor.account, model.thread.thread_id); });
    if (draft && typed.body.empty()) {
        typed = {draft->body, draft->language};
        model.from_draft = true;
    }
    return fields::to_values(typed);
}

http::Response show_thread(web::Call& call) {
    auto model = thread_page_of(call);
    if (!model) return web::refuse(call, ForumRefusal::thread_not_found);
    const std::string wanted = model->thread.url;
    const bool own_address = wanted == call.link(call.address);
    if (!own_address && call.shape == web::Shape::page) {
        const std::string& asked = call.request.query_text;
        return http::redirect(asked.empty() ? wanted : wanted + "?" + asked, 301);
    }
    if (model->may_answer) {
        model->form = web::show_form(call, kAnswerForm, first_values(call, *model));
        model->picture = writing_picture(call);
    }
    return web::page(call, head_of(*model), *model);
}

/// "/forum/topics/12/posts/3" leads to the page on which it stands.
http::Response show_post(web::Call& call) {
    const std::int64_t place = place_at(call);
    const auto path = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto seen = thread_at(call, tx, viewer_of(call, tx));
        if (!seen || place < 1 || place > seen->thread.posts) return std::nullopt;
        return path_of(seen->thread, place);
    });
    if (!path) return web::refuse(call, ForumRefusal::post_not_found);
    return web::redirect(call, *path);
}

http::Response refuse_answer(web::Call& call, const fields::FormState& state,
                             const TakenPicture& taken = {}) {
    auto model = thread_page_of(call);
    if (!model) return web::refuse(call, ForumRefusal::thread_not_found);
    model->form = web::show_form(call, kAnswerForm, state);
    model->picture = writing_picture(call, taken);
    model->may_answer = true;
    return web::refuse_form(call, head_of(*model), *model,
                            taken.ok() ? state.refusals : taken.state.refusals);
}

http::Response keep_draft(web::Call& call) {
    const auto language = parse_language(call.sent["language"]).value_or(call.language);
    return act_on_thread(
        call, tr("Your draft is kept."),
        [&](const Acting& acting, const Viewer& viewer, const Seen& seen) -> Result<std::int64_t> {
            if (!may_write(viewer, seen.category)) return ForumRefusal::only_group_writes;
            put_draft(acting.tx, {.account_id = call.actor.account,
                                  .thread_id = seen.thread.thread_id,
                                  .category_id = seen.category.category_id,
                                  .language = std::string{code(language)},
                                  .title = seen.thread.title,
                                  .body = locale::nfc(call.sent["body"]),
                                  .kept_at = call.now});
            return 0;
        });
}

http::Response create_answer(web::Call& call) {
    if (const TakenPicture taken = take_picture_along(call); !taken.ok()) {
        return refuse_answer(call, {.values = call.sent}, taken);
    }
    const bool fits = utf8_length(call.sent["body"]) <= kLongestBody;
    if (call.sent["act"] == "draft" && fits) return keep_draft(call);
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (!typed.ok()) return refuse_answer(call, typed.state);
    std::string path;
    const auto made = call.write([&](db::WriteTx& tx) -> Result<Post> {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        if (!seen) return ForumRefusal::thread_not_found;
        path = path_of(seen->thread, seen->thread.posts + 1);
        return answer({tx, call.services, call.origin()}, viewer, *seen,
                      {typed.value.language, typed.value.body});
    });
    if (made) return web::redirect(call, path, {.text = tr("Your answer stands.")});
    typed.state.refusals.push_back(made.refusal());
    return refuse_answer(call, typed.state);
}

http::Response create_acceptance(web::Call& call) {
    // "0" takes the acceptance back; what is no number accepts nothing.
    const std::int64_t place =
        call.sent["place"] == "0" ? 0 : parse_positive(call.sent["place"]).value_or(-1);
    return act_on_thread(
        call, place == 0 ? tr("The question is open again.") : tr("The question is solved."),
        [&](const Acting& acting, const Viewer& viewer, const Seen& seen) -> Result<std::int64_t> {
            const auto done = accept_answer(acting, viewer, seen, place);
            if (!done) return done.refusal();
            return place;
        });
}

http::Response create_withdrawal(web::Call& call) {
    const std::int64_t place = place_at(call);
    return act_on_thread(
        call, tr("Your text is gone; its place stays."),
        [&](const Acting& acting, const Viewer& viewer, const Seen& seen) -> Result<std::int64_t> {
            const auto done = take_away_own(acting, viewer, seen, place);
            if (!done) return done.refusal();
            return place;
        });
}

}  // namespace

std::vector<web::Route> thread_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/topics/{topic}",
         Access::visitor(),
         &show_thread,
         {.cached = web::Cached::for_visitors, .summary = "A thread, a page of its posts"}},
        {get,
         "/forum/topics/{topic}/posts/{place}",
         Access::visitor(),
         &show_post,
         {.summary = "Where a post stands"}},
        {post,
         "/forum/topics/{topic}/posts",
         Access::member(),
         &create_answer,
         {.body_limit = kMostBytesWithPicture, .summary = "Answer, or keep a draft"}},
        {post,
         "/forum/topics/{topic}/acceptance",
         Access::member(),
         &create_acceptance,
         {.summary = "Which answer solved it; place 0: none"}},
        {post,
         "/forum/topics/{topic}/posts/{place}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take one's own text away"}},
    };
}

}  // namespace agora::forum
