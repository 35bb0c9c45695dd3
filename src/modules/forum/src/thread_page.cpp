#include "thread_page.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/names.hpp"
#include "agora/events/event.hpp"
#include "agora/http/url.hpp"
#include "agora/markdown/markdown.hpp"
#include "act_store.hpp"
#include "faq_store.hpp"
#include "labels.hpp"
#include "mentions.hpp"
#include "poll_view.hpp"
#include "post_store.hpp"
#include "reader_store.hpp"
#include "thread_index.hpp"
#include "translation_store.hpp"

#include <algorithm>
#include <set>

namespace agora::forum {
namespace {

constexpr std::int64_t kMostMentioning = 10;

/// Everything that the posts of one page are shown with.
struct Reading {
    const web::Call& call;
    const Viewer& viewer;
    const Seen& seen;
    std::vector<Post> posts = {};
    std::vector<Mention> mentions = {};
    std::vector<Translation> translations = {};
    std::vector<Picture> pictures = {};
    std::map<AccountId, PersonView> people = {};
    std::set<AccountId> moderators = {};
    std::string languages = {};  ///< that the reader asked for; empty: all
    std::string base = {};       ///< "/nl/forum/topics/12"
};

Html rendered(const Reading& reading, std::string_view body) {
    const std::string words = with_pictures(reading.call, body, reading.pictures);
    return markdown::render(with_links(words, reading.mentions, reading.call.language));
}

void add_words(const Reading& reading, const Post& post, PostView& view) {
    const std::string_view reader = code(reading.call.language);
    const auto translated =
        std::ranges::find(reading.translations, post.place, &Translation::place);
    if (translated == reading.translations.end() || post.language == reader) {
        view.body = rendered(reading, post.body);
        view.lang = post.language;
        view.language = other_language(reading.call, post.language);
        const bool asked = reading.languages.empty() ||
                           reading.languages.find("," + post.language + ",") != std::string::npos;
        view.folded = !asked && post.place > 1;
        return;
    }
    view.body = rendered(reading, translated->body);
    view.lang = translated->language;
    view.translated_from = other_language(reading.call, post.language);
    view.translator = reading.people.at(translated->author);
    view.original_changed = translated->of_version < post.version;
    view.original = rendered(reading, post.body);
}

/// What this reader may do with the post.
void add_acts(const Reading& reading, const Post& post, PostView& view) {
    const Thread& thread = reading.seen.thread;
    const std::string own = reading.base + "/posts/" + std::to_string(post.place);
    if (view.changed) view.versions_url = own + "/versions";
    view.report_url =
        reading.call.link("/reports/new") + "?about=" +
        http::encoded(path_of(thread.thread_id, "/posts/" + std::to_string(post.place)));
    if (!reading.viewer.actor.is_member()) return;
    view.own = post.author == reading.viewer.actor.account;
    const bool moderates = may_moderate(reading.viewer, reading.seen.category);
    const bool open = !thread.closed;
    if (view.own && open) {
        view.edit_url = own + "/edit";
        view.withdraw_action = own + "/withdrawal";
    }
    if (open && may_write(reading.viewer, reading.seen.category)) {
        view.quote_url = reading.base + "?quote=" + std::to_string(post.place) + "#answer";
        view.translate_url = own + "/translation";
    }
    const bool asked = thread.author && thread.author == reading.viewer.actor.account;
    const bool is_answer = thread.kind == Kind::question && post.place > 1 && !view.accepted;
    if (is_answer && (asked || moderates)) view.accept_action = reading.base + "/acceptance";
    if (moderates) {
        view.moderate_url = reading.base + "/moderation?place=" + std::to_string(post.place);
    }
}

PostView view_of(const Reading& reading, const Post& post) {
    const Thread& thread = reading.seen.thread;
    PostView view{.place = post.place,
                  .person = reading.people.at(post.author),
                  .starter = post.author && post.author == thread.author,
                  .moderator = reading.moderators.contains(post.author),
                  .at = post.made_at,
                  .changed = post.version > 1,
                  .accepted = thread.accepted_place == post.place,
                  .removal = post.removal,
                  .reason = post.reason};
    if (!may_read(reading.viewer, reading.seen.category, post)) {
        view.person = {};
        return view;
    }
    add_words(reading, post, view);
    view.pictures = pictures_of(reading.call, reading.pictures, post.place);
    if (post.removal == Removal::none) {
        add_acts(reading, post, view);
    } else if (may_moderate(reading.viewer, reading.seen.category)) {
        view.moderate_url = reading.base + "/moderation?place=" + std::to_string(post.place);
    }
    return view;
}

void add_people(db::ReadTx& tx, Reading& reading) {
    std::vector<AccountId> accounts;
    for (const Post& post : reading.posts) accounts.push_back(post.author);
    for (const Translation& one : reading.translations) accounts.push_back(one.author);
    reading.people = people_of(reading.call, tx, accounts, Competences::shown);
    for (const Moderator& one : list_moderators(tx, reading.seen.category.category_id)) {
        reading.moderators.insert(one.account_id);
    }
    if (!reading.seen.category.circle_id) return;
    for (const auto& one : circles::list_animators(tx, reading.seen.category.circle_id)) {
        reading.moderators.insert(one.account_id);
    }
}

/// Acts of moderators, for whom they concern and for moderators.
void add_moderation(const Reading& reading, db::ReadTx& tx, ThreadPage& model) {
    if (!reading.viewer.actor.is_member()) return;
    const bool moderates = may_moderate(reading.viewer, reading.seen.category);
    if (moderates) model.moderate_url = model.action + "/moderation";
    auto acts = list_acts(tx, reading.seen.thread.thread_id);
    std::erase_if(acts, [&](const Act& act) {
        return !moderates && act.author != reading.viewer.actor.account;
    });
    std::vector<AccountId> moderators;
    for (const Act& act : acts) moderators.push_back(act.made_by);
    const auto people = people_of(reading.call, tx, moderators);
    for (const Act& act : acts) {
        model.acts.push_back({.label = reading.call.say(label_of(act.kind)),
                              .reason = act.reason,
                              .who = people.at(act.made_by).name,
                              .at = act.made_at,
                              .place = act.place});
    }
}

/// Both ends of what is quoted by number or address (FOR-18).
void add_mentions(const Reading& reading, db::ReadTx& tx, ThreadPage& model) {
    const ThreadId self = reading.seen.thread.thread_id;
    const auto mentioning =
        list_threads_mentioning(tx, MentionKind::thread, self.value(), kMostMentioning);
    for (const Seen& other : seen_among(reading.call.services, tx, reading.viewer, mentioning)) {
        model.mentioned_in.push_back(
            {reading.call.link(path_of(other.thread)), other.thread.title});
    }
    std::set<std::pair<MentionKind, std::int64_t>> told;
    for (const Mention& mention : reading.mentions) {
        if (!told.insert({mention.kind, mention.target}).second) continue;
        if (mention.kind == MentionKind::thread) {
            const auto other = find_visible(tx, reading.viewer, ThreadId{mention.target});
            if (!other) continue;
            model.mentions.push_back(
                {reading.call.link(path_of(other->thread)), other->thread.title});
        } else if (mention.kind == MentionKind::circle) {
            const auto names =
                circles::circle_names(reading.call.services, tx, reading.call.language);
            const auto name = names->find(CircleId{mention.target});
            if (name == names->end()) continue;
            model.mentions.push_back(
                {reading.call.link("/groups/" + name->second.slug), name->second.name});
        } else if (auto title = events::title_visible_to(tx, reading.viewer.actor,
                                                         events::EventId{mention.target},
                                                         today_of(reading.call))) {
            model.mentions.push_back(
                {reading.call.link("/events/" + std::to_string(mention.target)),
                 std::move(*title)});
        }
    }
    for (const auto& [account, person] : people_of(reading.call, tx, list_named_in(tx, self))) {
        if (!person.url.empty()) model.mentions.push_back({person.url, person.name});
    }
}

void add_faqs(const Reading& reading, db::ReadTx& tx, ThreadPage& model) {
    bool own_language = false;
    for (const Faq& faq : list_faqs_of_thread(tx, reading.seen.thread.thread_id)) {
        if (faq.withdrawn) continue;
        own_language = own_language || faq.language == reading.seen.thread.language;
        model.faqs.push_back({reading.call.link(path_of(faq.faq_id)), faq.question});
    }
    const bool solved = reading.seen.thread.accepted_place > 0;
    if (solved && !own_language && may_make_faq(reading.viewer, reading.seen.category)) {
        model.faq_url = model.action + "/faq";
    }
}

void add_ways(const Reading& reading, const Words& words, ThreadPage& model) {
    const web::Call& call = reading.call;
    const Thread& thread = reading.seen.thread;
    model.signed_in = call.actor.is_member();
    model.may_answer = !thread.closed && may_write(reading.viewer, reading.seen.category);
    const bool asked = thread.author && thread.author == call.actor.account;
    model.may_undo_acceptance = model.signed_in && thread.accepted_place > 0 &&
                                (asked || may_moderate(reading.viewer, reading.seen.category));
    model.sign_in_url = call.link("/session/new?to=" + path_of(thread.thread_id));
    const NamedCategory& named = words.categories.at(thread.category_id);
    if (!model.may_answer && !thread.closed && model.signed_in && !named.group_path.empty()) {
        model.join_url = call.link(named.group_path);
    }
    if (!model.poll && model.signed_in && !thread.closed &&
        (asked || may_moderate(reading.viewer, reading.seen.category))) {
        model.poll_url = model.action + "/poll";
    }
    const CategoryCard category = card_of(call, named);
    model.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))},
                    {category.url, category.name}};
}

void add_posts(Reading& reading, db::ReadTx& tx, ThreadPage& model) {
    const web::Call& call = reading.call;
    const Thread& thread = reading.seen.thread;
    constexpr int kMostPages = 10'000;
    const int page = call.page_number("page", kMostPages);
    reading.posts = list_posts(tx, thread.thread_id, (page - 1) * kPostsOnPage + 1, kPostsOnPage);
    reading.translations = list_translations(tx, thread.thread_id, code(call.language));
    reading.mentions = list_mentions_in(tx, thread.thread_id);
    reading.pictures = list_pictures(tx, thread.thread_id);
    if (call.actor.is_member()) reading.languages = find_languages_read(tx, call.actor.account);
    add_people(tx, reading);
    for (const Post& post : reading.posts) model.posts.push_back(view_of(reading, post));
    constexpr std::size_t kMostSummary = 160;
    const bool opening =
        page == 1 && !reading.posts.empty() && reading.posts.front().removal == Removal::none;
    if (opening) model.summary = markdown::plain_text(reading.posts.front().body, kMostSummary);
    const std::string url = call.link(path_of(thread));
    if (page == 2) model.previous = url;
    if (page > 2) model.previous = url + "?page=" + std::to_string(page - 1);
    if (page * kPostsOnPage < thread.posts) model.next = url + "?page=" + std::to_string(page + 1);
    const auto title = std::ranges::find(reading.translations, 1, &Translation::place);
    if (title != reading.translations.end() && thread.language != code(call.language)) {
        model.title_original = thread.title;
        model.thread.title = title->title;
        model.thread.lang = title->language;
        model.thread.language.clear();
    }
}

}  // namespace

std::optional<ThreadPage> thread_page_of(web::Call& call) {
    call.services.state<ThreadIndex>().prepare();
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<ThreadPage> {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        if (!seen) return std::nullopt;
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        const Thread& thread = seen->thread;
        ThreadPage page{.thread = cards_of(call, tx, words, {thread}).front(),
                        .accepted_place = thread.accepted_place,
                        .hidden = thread.moderation == Moderation::hidden,
                        .limited = thread.moderation == Moderation::limited,
                        .action = call.link(path_of(thread.thread_id))};
        if (thread.accepted_place > 0) {
            page.accepted_url = call.link(path_of(thread, thread.accepted_place));
        }
        Reading reading{.call = call, .viewer = viewer, .seen = *seen, .base = page.action};
        add_posts(reading, tx, page);
        page.poll = poll_view_of(call, tx, viewer, *seen);
        add_moderation(reading, tx, page);
        add_mentions(reading, tx, page);
        add_faqs(reading, tx, page);
        add_ways(reading, words, page);
        if (page.previous.empty()) {
            page.similar =
                similar_to(call, tx, viewer, thread.title, Title::whole, thread.thread_id);
        }
        return page;
    });
    if (model && model->signed_in) model->form_keys = call.form_keys();
    return model;
}

web::PageHead head_of(const ThreadPage& model) {
    const bool first = model.previous.empty() && !model.posts.empty();
    return {.view = "forum/thread",
            .title = model.thread.title,
            .description = model.summary,
            .may_be_indexed =
                first && !model.hidden && !model.limited && model.thread.for_whom.empty()};
}

}  // namespace agora::forum
