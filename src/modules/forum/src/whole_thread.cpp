#include "agora/forum/whole_thread.hpp"

#include "agora/base/assert.hpp"
#include "agora/forum/events.hpp"
#include "agora/journal/journal.hpp"
#include "category_store.hpp"
#include "faq_store.hpp"
#include "poll_store.hpp"
#include "post_store.hpp"
#include "thread_store.hpp"
#include "write.hpp"

namespace agora::forum {

CategoryId put_whole_category(db::WriteTx& tx, const Category& category,
                              const std::vector<CategoryWords>& words,
                              const std::vector<AccountId>& moderators) {
    Category made = category;
    made.category_id = tx.new_id<CategoryId>();
    made.place = next_category_place(tx);
    const bool fresh = insert_category(tx, made);
    AGORA_ASSERT(fresh);
    for (const CategoryWords& one : words) {
        put_category_text(tx, {made.category_id, one.language, one.name, one.about});
    }
    for (const AccountId moderator : moderators) {
        put_moderator(tx, {made.category_id, moderator, made.made_at});
    }
    return made.category_id;
}

CategoryId category_of_circle(db::WriteTx& tx, const circles::Circle& circle, Instant now) {
    if (const auto known = find_category_of_circle(tx, circle.circle_id)) {
        return known->category_id;
    }
    constexpr std::int64_t kAfterThemes = 1'000'000;
    const bool on_request = circle.openness == circles::Openness::on_request;
    const Category category{.category_id = tx.new_id<CategoryId>(),
                            .slug = "g-" + circle.slug,
                            .circle_id = circle.circle_id,
                            .audience = on_request ? Audience::circle : Audience::members,
                            .place = kAfterThemes,
                            .made_at = now};
    insert_category(tx, category);
    return category.category_id;
}

namespace {

void put_whole_poll(db::WriteTx& tx, const Thread& thread, const WholePoll& whole) {
    insert_poll(tx, {thread.thread_id, whole.question, false, whole.until, thread.made_at});
    std::int64_t number = 0;
    for (const std::string& words : whole.options) {
        insert_poll_option(tx, thread.thread_id, ++number, words);
    }
    for (const auto& [account, option] : whole.votes) {
        put_vote(tx, thread.thread_id, account, static_cast<std::int64_t>(option) + 1);
    }
}

}  // namespace

ThreadId put_whole_thread(db::WriteTx& tx, const WholeThread& whole) {
    AGORA_ASSERT(!whole.posts.empty());
    const WholePost& opening = whole.posts.front();
    Thread thread{.thread_id = next_thread_id(tx),
                  .category_id = whole.category,
                  .kind = whole.kind,
                  .language = opening.language,
                  .title = whole.title,
                  .initial = initial_of(whole.title),
                  .author = opening.author,
                  .made_at = opening.made_at,
                  .posts = std::ssize(whole.posts),
                  .last_post_at = whole.posts.back().made_at,
                  .closed = whole.closed};
    if (whole.accepted > 0) {
        thread.accepted_place = static_cast<std::int64_t>(whole.accepted) + 1;
        thread.accepted_at = whole.posts.at(whole.accepted).made_at + std::chrono::hours{1};
    }
    insert_thread(tx, thread);
    std::int64_t place = 0;
    for (const WholePost& post : whole.posts) {
        insert_post(tx, {.thread_id = thread.thread_id,
                         .place = ++place,
                         .author = post.author,
                         .language = post.language,
                         .body = post.body,
                         .made_at = post.made_at,
                         .changed_at = post.made_at});
    }
    for (const std::string& tag : whole.tags) put_tag(tx, thread.thread_id, tag);
    if (whole.poll) put_whole_poll(tx, thread, *whole.poll);
    recount(tx, thread);
    journal::emit(tx, {thread.author, thread.made_at}, ThreadStarted{thread.thread_id});
    return thread.thread_id;
}

FaqId put_whole_faq(db::WriteTx& tx, ThreadId thread, AccountId made_by, std::string_view question,
                    std::string_view answer, Instant now) {
    const auto found = find_thread(tx, thread);
    AGORA_ASSERT(found.has_value());
    const Faq faq{.faq_id = tx.new_id<FaqId>(),
                  .category_id = found->category_id,
                  .thread_id = thread,
                  .language = found->language,
                  .question = std::string{question},
                  .answer = std::string{answer},
                  .made_by = made_by,
                  .made_at = now,
                  .changed_at = now};
    insert_faq(tx, faq);
    journal::emit(tx, {made_by, now}, FaqChanged{faq.faq_id});
    return faq.faq_id;
}

}  // namespace agora::forum
