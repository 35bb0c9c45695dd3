#include "post_pages.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "keep.hpp"
#include "post_store.hpp"
#include "post_view.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::watch {
namespace {

struct PostPage {
    PostCard post = {};
    Html body = {};
    web::Link by = {};
    std::string translated_from = {};
    web::Link translator = {};
    bool original_changed = false;
    std::vector<web::Link> languages = {};
    std::vector<web::Link> to_write =
        {};  ///< languages in which there is none yet, or that can be corrected
    bool may_remove = false;
    bool limited = false;
    bool hidden = false;
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(PostPage, post, body, by, translated_from, translator, original_changed, languages,
             to_write, may_remove, limited, hidden, action, crumbs, form_keys)

const Text& chosen(const web::Call& call, const Post& post, const std::vector<Text>& texts) {
    const auto found = std::ranges::find(texts, call.query("text"), &Text::language);
    return found != texts.end() ? *found : best_text(texts, post, code(call.language));
}

void add_text(const web::Call& call, db::ReadTx& tx, const Seen& seen, PostPage& model) {
    const auto texts = newest_texts_of(tx, seen.post.post_id);
    const Text& text = chosen(call, seen.post, texts);
    std::vector<AccountId> writers;
    if (call.actor.is_member()) writers = {seen.post.written_by, text.text_by};
    const auto names = circles::names_of(call, tx, std::move(writers));
    const auto named = [&](AccountId account) {
        const auto name = names.find(account);
        return name == names.end() ? web::Link{} : name->second;
    };
    model.post = card_of(call, seen, text);
    model.body = markdown::render(text.body);
    model.by = named(seen.post.written_by);
    if (text.language != seen.post.language) {
        model.translated_from = locale::language_name(call.language, seen.post.language);
        model.translator = named(text.text_by);
        const auto original = std::ranges::find(texts, seen.post.language, &Text::language);
        model.original_changed = original != texts.end() && text.of_version < original->of_version;
    }
    const std::string url = call.link(path_of(seen.post.post_id));
    for (const Text& other : texts) {
        if (other.language == text.language) continue;
        model.languages.push_back({url + "?text=" + other.language,
                                   locale::language_name(call.language, other.language)});
    }
    if (!seen.standing.may_add()) return;
    for (const Language language : kLanguages) {
        const bool original = code(language) == seen.post.language;
        if (original && !may_correct(call.actor, seen)) continue;
        model.to_write.push_back({url + "/edit?text=" + std::string{code(language)},
                                  locale::language_name(call.language, code(language))});
    }
}

http::Response show_post(web::Call& call) {
    std::optional<Seen> seen;
    PostPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = seen_at(call, tx);
        if (seen) add_text(call, tx, *seen, model);
    });
    if (!seen) return web::refuse(call, WatchRefusal::post_not_found);
    model.may_remove = call.actor.is_member() &&
                       (seen->standing.looks_after || call.actor.account == seen->post.written_by);
    model.limited = seen->post.moderation == Moderation::limited;
    model.hidden = seen->post.moderation == Moderation::hidden;
    model.action = call.link(path_of(seen->post.post_id));
    model.crumbs = {{call.link("/watch"), call.say(tr("What changes for our work"))}};
    if (model.may_remove) model.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "watch/post",
                      .title = model.post.title,
                      .description = model.post.about,
                      .may_be_indexed = seen->post.moderation == Moderation::none},
                     model);
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        if (!seen) return WatchRefusal::post_not_found;
        return take_away(acting(tx, call), call.actor, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/watch", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> post_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/watch/{id}",
         Access::visitor(),
         &show_post,
         {.cached = web::Cached::for_visitors, .summary = "One watch post"}},
        {post,
         "/watch/{id}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a watch post away: its writer or an animator"}},
    };
}

}  // namespace agora::watch
