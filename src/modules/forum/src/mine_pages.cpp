#include "pages.hpp"

#include "agora/markdown/markdown.hpp"
#include "act_store.hpp"
#include "draft_store.hpp"
#include "labels.hpp"
#include "mail_in.hpp"
#include "thread_store.hpp"
#include "thread_view.hpp"

namespace agora::forum {
namespace {

constexpr std::int64_t kMostThreads = 50;
constexpr std::int64_t kMostActs = 50;
constexpr std::size_t kExcerpt = 160;

struct DraftView {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string excerpt = {};
    Instant kept_at = {};
    std::string closure = {};
};
AGORA_FIELDS(DraftView, url, title, lang, excerpt, kept_at, closure)

struct OwnActView {
    std::string url = {};
    std::string title = {};
    std::string label = {};
    std::string reason = {};
    Instant at = {};
};
AGORA_FIELDS(OwnActView, url, title, label, reason, at)

struct MinePage {
    std::vector<DraftView> drafts = {};
    std::vector<ThreadCard> threads = {};
    std::vector<OwnActView> acts = {};
    std::vector<web::Link> moderated = {};
    std::string by_mail = {};  ///< where one writes by mail; empty: not offered
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(MinePage, drafts, threads, acts, moderated, by_mail, crumbs, form_keys)

void add_drafts(const web::Call& call, db::ReadTx& tx, const Viewer& viewer, MinePage& model) {
    for (const Draft& draft : list_drafts_of(tx, call.actor.account)) {
        DraftView view{
            .url = call.link("/forum/topics/new"),
            .title = draft.title,
            .lang = draft.language,
            .excerpt = markdown::plain_text(draft.body, kExcerpt),
            .kept_at = draft.kept_at,
            .closure = call.link("/forum/drafts/") + to_string(draft.thread_id) + "/closure"};
        if (draft.thread_id) {
            const auto seen = find_visible(tx, viewer, draft.thread_id);
            view.url = seen ? call.link(path_of(seen->thread)) + "#answer" : std::string{};
        }
        model.drafts.push_back(std::move(view));
    }
}

http::Response show_mine(web::Call& call) {
    MinePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const Viewer viewer = viewer_of(call, tx);
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        add_drafts(call, tx, viewer, model);
        model.threads = cards_of(call, tx, words,
                                 list_threads(tx,
                                              {.categories = key_of(words.visible),
                                               .author = call.actor.account,
                                               .as_member = true},
                                              ThreadOrder::newest_post, 0, kMostThreads));
        for (const Act& act : list_acts_about(tx, call.actor.account, kMostActs)) {
            const auto seen = find_visible(tx, viewer, act.thread_id);
            if (!seen) continue;
            model.acts.push_back({.url = call.link(path_of(seen->thread, act.place)),
                                  .title = seen->thread.title,
                                  .label = call.say(label_of(act.kind)),
                                  .reason = act.reason,
                                  .at = act.made_at});
        }
        for (const Category& one : words.visible) {
            if (!viewer.moderates.contains(one.category_id)) continue;
            model.moderated.push_back(
                {call.link(path_of(one)), words.categories.at(one.category_id).name});
        }
    });
    model.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))}};
    if (!mail_base(call.services).empty()) model.by_mail = call.link("/forum/by-mail");
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "forum/mine", .title = call.say(tr("My questions and drafts"))},
                     model);
}

http::Response close_draft(web::Call& call) {
    const auto thread = call.id<ThreadId>("topic").value_or(ThreadId{});
    call.write([&](db::WriteTx& tx) { delete_draft(tx, call.actor.account, thread); });
    return web::redirect(call, "/forum/mine", {.text = tr("The draft is gone.")});
}

}  // namespace

std::vector<web::Route> mine_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/mine",
         Access::member(),
         &show_mine,
         {.summary = "One's own threads, drafts and what moderators said"}},
        {post,
         "/forum/drafts/{topic}/closure",
         Access::member(),
         &close_draft,
         {.summary = "Throw a draft away; 0: that of a new thread"}},
    };
}

}  // namespace agora::forum
