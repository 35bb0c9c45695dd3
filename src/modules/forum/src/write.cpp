#include "write.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/locale/text.hpp"
#include "draft_store.hpp"
#include "faq_store.hpp"
#include "letters.hpp"
#include "mentions.hpp"
#include "pace.hpp"
#include "post_pictures.hpp"
#include "post_store.hpp"
#include "refusals.hpp"
#include "thread_store.hpp"
#include "translation_store.hpp"
#include "category_store.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

constexpr std::size_t kLongestTag = 30;
/// Of a thread whose writer took its text away: the same in every language.
constexpr std::string_view kNoTitle = "…";

std::optional<Refusal> fault_of_tags(const std::vector<std::string>& tags) {
    const bool fine = tags.size() <= kMostTags && std::ranges::all_of(tags, [](const auto& tag) {
                          return tag.size() <= kLongestTag;
                      });
    return fine ? std::nullopt : std::optional{Refusal{ForumRefusal::too_many_tags, "tags"}};
}

void note_in_group(const Acting& acting, const Category& category) {
    if (!category.circle_id) return;
    circles::note_activity(acting.tx, category.circle_id, acting.origin.at);
}

void put_tags(db::WriteTx& tx, ThreadId thread, const std::vector<std::string>& tags) {
    delete_tags(tx, thread);
    for (const std::string& tag : tags) put_tag(tx, thread, tag);
}

bool is_author(const Viewer& viewer, AccountId author) {
    return bool(author) && viewer.actor.account == author;
}

/// The post as it may be changed by who wrote it.
Result<Post> own_post(const Acting& acting, const Viewer& viewer, const Seen& seen,
                      std::int64_t place) {
    auto post = find_post(acting.tx, seen.thread.thread_id, place);
    if (!post) return ForumRefusal::post_not_found;
    if (!is_author(viewer, post->author)) return ForumRefusal::not_the_writer;
    if (post->removal != Removal::none) return ForumRefusal::post_is_removed;
    if (seen.thread.closed) return ForumRefusal::thread_is_closed;
    return std::move(*post);
}

void keep_opening(const Acting& acting, Thread thread, const PostChange& change) {
    thread.title = std::string{trimmed(change.title)};
    thread.initial = initial_of(thread.title);
    thread.language = change.language;
    if (thread.accepted_place == 0) thread.kind = change.kind;
    update_thread(acting.tx, thread);
    put_tags(acting.tx, thread.thread_id, change.tags);
}

}  // namespace

std::vector<std::string> tags_of(std::string_view typed) {
    std::vector<std::string> tags;
    for (const std::string_view word : split(typed, ',')) {
        if (trimmed(word).empty()) continue;
        std::string tag = locale::slugify(trimmed(word));
        if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
    }
    return tags;
}

std::string initial_of(std::string_view title) {
    const std::string folded = locale::fold(title);
    const auto first = std::ranges::find_if(
        folded, [](char one) { return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9'); });
    if (first == folded.end() || *first <= '9') return "0";
    return {*first};
}

void recount(db::WriteTx& tx, Thread& thread) {
    const Answers counted = count_answers(tx, thread.thread_id, thread.author);
    thread.answers = counted.answers;
    thread.first_answer_at = counted.first_at;
    update_thread(tx, thread);
}

Result<Thread> start_thread(const Acting& acting, const Viewer& viewer, const NewThread& wanted) {
    const auto category = find_category(acting.tx, wanted.category);
    if (!category || !may_see(viewer, *category)) {
        return Refusal{ForumRefusal::category_unknown, "category"};
    }
    if (!may_write(viewer, *category)) return Refusal{ForumRefusal::only_group_writes, "category"};
    if (!category->takes_threads) return Refusal{ForumRefusal::takes_no_threads, "category"};
    for (const auto& fault :
         {fault_of_tags(wanted.tags), fault_of_pace(acting, Writing::thread, wanted.body)}) {
        if (fault) return *fault;
    }
    const std::string title{trimmed(wanted.title)};
    const Thread thread{.thread_id = next_thread_id(acting.tx),
                        .category_id = category->category_id,
                        .kind = wanted.kind,
                        .language = wanted.language,
                        .title = title,
                        .initial = initial_of(title),
                        .author = acting.origin.account,
                        .made_at = acting.origin.at,
                        .last_post_at = acting.origin.at};
    insert_thread(acting.tx, thread);
    const Post post{.thread_id = thread.thread_id,
                    .author = thread.author,
                    .language = thread.language,
                    .body = std::string{trimmed(wanted.body)},
                    .made_at = acting.origin.at,
                    .changed_at = acting.origin.at};
    insert_post(acting.tx, post);
    if (const auto settled = settle_pictures(acting, post); !settled) return settled.refusal();
    put_tags(acting.tx, thread.thread_id, wanted.tags);
    put_mentions(acting, {*category, thread}, post);
    delete_draft(acting.tx, thread.author, ThreadId{});
    note_in_group(acting, *category);
    journal::emit(acting.tx, acting.origin, ThreadStarted{thread.thread_id});
    return thread;
}

Result<Post> answer(const Acting& acting, const Viewer& viewer, const Seen& seen,
                    const NewAnswer& wanted) {
    if (!may_write(viewer, seen.category)) return ForumRefusal::only_group_writes;
    if (seen.thread.closed) return ForumRefusal::thread_is_closed;
    if (const auto fault = fault_of_pace(acting, Writing::answer, wanted.body)) return *fault;
    Thread thread = seen.thread;
    Post post{.thread_id = thread.thread_id,
              .place = ++thread.posts,
              .author = acting.origin.account,
              .language = wanted.language,
              .body = std::string{trimmed(wanted.body)},
              .made_at = acting.origin.at,
              .changed_at = acting.origin.at};
    insert_post(acting.tx, post);
    if (const auto settled = settle_pictures(acting, post); !settled) return settled.refusal();
    thread.last_post_at = acting.origin.at;
    recount(acting.tx, thread);
    put_mentions(acting, {seen.category, thread}, post);
    delete_draft(acting.tx, post.author, thread.thread_id);
    note_in_group(acting, seen.category);
    journal::emit(acting.tx, acting.origin, PostWritten{thread.thread_id, post.place});
    if (thread.author && thread.author != post.author) {
        mail_answer(acting, {seen.category, thread}, post);
    }
    return post;
}

Result<Done> change_post(const Acting& acting, const Viewer& viewer, const Seen& seen,
                         std::int64_t place, const PostChange& change) {
    auto post = own_post(acting, viewer, seen, place);
    if (!post) return post.refusal();
    if (post->version != change.seen) return ForumRefusal::changed_meanwhile;
    for (const auto& fault : {fault_of_tags(change.tags), fault_of_links(acting, change.body)}) {
        if (fault) return *fault;
    }
    const bool opening = place == 1;
    insert_version(acting.tx,
                   {post->thread_id, place, post->version,
                    opening ? seen.thread.title : std::string{}, post->body, post->changed_at});
    post->language = change.language;
    post->body = std::string{trimmed(change.body)};
    post->changed_at = acting.origin.at;
    ++post->version;
    update_post(acting.tx, *post);
    if (const auto settled = settle_pictures(acting, *post); !settled) return settled.refusal();
    if (opening) keep_opening(acting, seen.thread, change);
    put_mentions(acting, seen, *post);
    journal::emit(acting.tx, acting.origin, PostChanged{post->thread_id, place});
    return Done{};
}

Result<Done> take_away_own(const Acting& acting, const Viewer& viewer, const Seen& seen,
                           std::int64_t place) {
    auto post = own_post(acting, viewer, seen, place);
    if (!post) return post.refusal();
    post->body.clear();
    post->removal = Removal::author;
    post->changed_at = acting.origin.at;
    ++post->version;
    update_post(acting.tx, *post);
    delete_versions(acting.tx, post->thread_id, place);
    delete_translations(acting.tx, post->thread_id, place);
    forget_mentions(acting.tx, *post);
    remove_pictures(acting, *post);
    Thread thread = seen.thread;
    if (place == 1) {
        thread.title = kNoTitle;
        thread.initial = initial_of(thread.title);
        delete_tags(acting.tx, thread.thread_id);
    }
    settle_removal(acting, thread, place);
    journal::emit(acting.tx, acting.origin, PostChanged{post->thread_id, place});
    return Done{};
}

void settle_removal(const Acting& acting, Thread& thread, std::int64_t place) {
    if (place == 1 || thread.accepted_place == place) {
        withdraw_faqs(acting.tx, thread.thread_id, acting.origin.at);
    }
    if (thread.accepted_place == place) {
        thread.accepted_place = 0;
        thread.accepted_at.reset();
    }
    recount(acting.tx, thread);
}

Result<Done> accept_answer(const Acting& acting, const Viewer& viewer, const Seen& seen,
                           std::int64_t place) {
    Thread thread = seen.thread;
    if (!is_author(viewer, thread.author) && !may_moderate(viewer, seen.category)) {
        return ForumRefusal::only_who_asked;
    }
    if (thread.kind != Kind::question) return ForumRefusal::not_a_question;
    if (place != 0) {
        const auto post = find_post(acting.tx, thread.thread_id, place);
        if (!post || place == 1 || post->removal != Removal::none) {
            return ForumRefusal::answer_unknown;
        }
    }
    if (thread.accepted_place == place) return ForumRefusal::not_needed;
    thread.accepted_place = place;
    thread.accepted_at = place == 0 ? std::nullopt : std::optional{acting.origin.at};
    update_thread(acting.tx, thread);
    journal::emit(acting.tx, acting.origin, AnswerAccepted{thread.thread_id, place});
    return Done{};
}

}  // namespace agora::forum
