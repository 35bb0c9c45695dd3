#include "moderate.hpp"

#include "act_store.hpp"
#include "category_store.hpp"
#include "faq_store.hpp"
#include "letters.hpp"
#include "post_store.hpp"
#include "refusals.hpp"
#include "thread_store.hpp"
#include "write.hpp"

namespace agora::forum {
namespace {

void write_down(const Acting& acting, const Thread& thread, AccountId author,
                const WantedAct& wanted) {
    insert_act(acting.tx, {.act_id = acting.tx.new_id<ActId>(),
                           .thread_id = thread.thread_id,
                           .place = wanted.place,
                           .kind = wanted.kind,
                           .reason = wanted.reason,
                           .author = author,
                           .made_by = acting.origin.account,
                           .made_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin,
                  ThreadModerated{thread.thread_id, wanted.place, wanted.kind},
                  journal::Audit::yes);
}

void put_removal(const Acting& acting, Thread& thread, Post& post, Removal removal,
                 std::string reason) {
    post.removal = removal;
    post.reason = std::move(reason);
    update_post(acting.tx, post);
    if (removal == Removal::none) {
        recount(acting.tx, thread);
    } else {
        settle_removal(acting, thread, post.place);
    }
}

Result<AccountId> act_on_post(const Acting& acting, Thread& thread, const WantedAct& wanted) {
    auto post = find_post(acting.tx, thread.thread_id, wanted.place);
    if (!post) return ForumRefusal::post_not_found;
    const bool removes = wanted.kind == ActKind::removed;
    const Removal expected = removes ? Removal::none : Removal::moderator;
    if (post->removal != expected) return ForumRefusal::not_needed;
    put_removal(acting, thread, *post, removes ? Removal::moderator : Removal::none,
                removes ? wanted.reason : std::string{});
    return post->author;
}

/// What was written for some is not opened to others afterwards.
bool opens_to_more(const Category& from, const Category& to) {
    if (from.audience == Audience::circle) return to.circle_id != from.circle_id;
    return from.audience == Audience::members && to.audience == Audience::everyone;
}

Result<Done> move(const Acting& acting, const Viewer& viewer, Thread& thread, CategoryId to) {
    const auto target = find_category(acting.tx, to);
    if (!target || !may_see(viewer, *target)) {
        return Refusal{ForumRefusal::category_unknown, "to"};
    }
    if (target->category_id == thread.category_id) return Refusal{ForumRefusal::not_needed, "to"};
    const auto from = find_category(acting.tx, thread.category_id);
    if (from && opens_to_more(*from, *target)) return Refusal{ForumRefusal::opens_to_more, "to"};
    thread.category_id = target->category_id;
    update_thread(acting.tx, thread);
    move_faqs(acting.tx, thread.thread_id, target->category_id);
    return Done{};
}

Result<Done> act_on_thread(const Acting& acting, const Viewer& viewer, Thread& thread,
                           const WantedAct& wanted) {
    if (wanted.kind == ActKind::moved) return move(acting, viewer, thread, wanted.to);
    const bool closes = wanted.kind == ActKind::closed;
    if (thread.closed == closes) return ForumRefusal::not_needed;
    thread.closed = closes;
    update_thread(acting.tx, thread);
    return Done{};
}

}  // namespace

Result<Done> moderate(const Acting& acting, const Viewer& viewer, const Seen& seen,
                      const WantedAct& wanted) {
    if (!may_moderate(viewer, seen.category)) return ForumRefusal::not_a_moderator;
    if (wanted.reason.empty()) return Refusal{ForumRefusal::reason_missing, "reason"};
    Thread thread = seen.thread;
    AccountId author = thread.author;
    if (wanted.kind == ActKind::removed || wanted.kind == ActKind::restored) {
        const auto done = act_on_post(acting, thread, wanted);
        if (!done) return done.refusal();
        author = *done;
    } else if (const auto done = act_on_thread(acting, viewer, thread, wanted); !done) {
        return done.refusal();
    }
    write_down(acting, thread, author, wanted);
    if (author && author != acting.origin.account) {
        mail_moderated(acting, thread, author, wanted.kind, wanted.reason);
    }
    return Done{};
}

void moderate_by_report(const Acting& acting, Thread thread, Moderation moderation) {
    if (thread.moderation == moderation) return;
    thread.moderation = moderation;
    update_thread(acting.tx, thread);
    const ActKind kind = moderation == Moderation::none      ? ActKind::shown
                         : moderation == Moderation::limited ? ActKind::limited
                                                             : ActKind::hidden;
    journal::emit(acting.tx, acting.origin, ThreadModerated{thread.thread_id, 0, kind},
                  journal::Audit::yes);
}

void remove_by_report(const Acting& acting, Thread thread, std::int64_t place, bool removed) {
    auto post = find_post(acting.tx, thread.thread_id, place);
    const Removal expected = removed ? Removal::none : Removal::report;
    if (!post || post->removal != expected) return;
    put_removal(acting, thread, *post, removed ? Removal::report : Removal::none, {});
    journal::emit(
        acting.tx, acting.origin,
        ThreadModerated{thread.thread_id, place, removed ? ActKind::removed : ActKind::restored},
        journal::Audit::yes);
}

}  // namespace agora::forum
