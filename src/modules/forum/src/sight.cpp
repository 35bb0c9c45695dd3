#include "sight.hpp"

#include "kept_categories.hpp"
#include "permissions.hpp"
#include "thread_store.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

bool moderates_all(const Viewer& viewer) {
    return viewer.actor.is_member() && viewer.actor.may(kModerateForum);
}

bool wrote(const Viewer& viewer, AccountId author) {
    return viewer.actor.is_member() && viewer.actor.account == author;
}

}  // namespace

Viewer viewer_of(db::ReadTx& tx, const access::Actor& actor, Date today) {
    Viewer viewer{.actor = actor};
    if (!actor.is_member()) return viewer;
    for (const circles::Membership& own : circles::memberships_of(tx, actor.account)) {
        viewer.in.insert(own.circle_id);
        if (circles::animates(own, today)) viewer.animates.insert(own.circle_id);
    }
    for (const Moderator& own : list_moderations_of(tx, actor.account)) {
        viewer.moderates.insert(own.category_id);
    }
    return viewer;
}

std::optional<Viewer> viewer_of(db::ReadTx& tx, const accounts::Account& reader, Date today) {
    if (reader.standing != access::Standing::active) return std::nullopt;
    return viewer_of(tx, accounts::actor_of(reader, accounts::grants_of(tx, reader.account_id)),
                     today);
}

bool may_moderate(const Viewer& viewer, const Category& category) {
    if (!viewer.actor.is_member()) return false;
    return viewer.moderates.contains(category.category_id) || moderates_all(viewer) ||
           (category.circle_id && viewer.animates.contains(category.circle_id));
}

bool may_see(const Viewer& viewer, const Category& category) {
    if (category.audience == Audience::everyone) return true;
    if (!viewer.actor.is_member()) return false;
    if (category.audience == Audience::members) return true;
    return viewer.in.contains(category.circle_id) || may_moderate(viewer, category);
}

bool may_write(const Viewer& viewer, const Category& category) {
    if (!viewer.actor.is_member() || !may_see(viewer, category)) return false;
    return !category.circle_id || viewer.in.contains(category.circle_id) ||
           may_moderate(viewer, category);
}

bool may_make_faq(const Viewer& viewer, const Category& category) {
    return may_moderate(viewer, category) ||
           (viewer.actor.is_member() && viewer.actor.may(kMakeFaq));
}

bool may_manage_categories(const access::Actor& actor) {
    return actor.is_member() && actor.may(kManageCategories);
}

bool may_see(const Viewer& viewer, const Category& category, const Thread& thread) {
    if (!may_see(viewer, category)) return false;
    switch (thread.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return viewer.actor.is_member();
        case Moderation::hidden:
            return wrote(viewer, thread.author) || may_moderate(viewer, category);
    }
    return false;
}

std::optional<Seen> find_visible(db::ReadTx& tx, const Viewer& viewer, ThreadId id) {
    auto thread = find_thread(tx, id);
    if (!thread) return std::nullopt;
    auto category = find_category(tx, thread->category_id);
    if (!category || !may_see(viewer, *category, *thread)) return std::nullopt;
    return Seen{std::move(*category), std::move(*thread)};
}

std::vector<Seen> seen_among(const web::Services& services, db::ReadTx& tx, const Viewer& viewer,
                             std::vector<Thread> threads) {
    std::vector<Seen> seen;
    if (threads.empty()) return seen;
    const auto all = all_categories(services, tx);
    for (Thread& thread : threads) {
        const auto category =
            std::ranges::find(all->categories, thread.category_id, &Category::category_id);
        if (category == all->categories.end() || !may_see(viewer, *category, thread)) continue;
        seen.push_back({*category, std::move(thread)});
    }
    return seen;
}

std::vector<Seen> list_visible(const web::Services& services, db::ReadTx& tx, const Viewer& viewer,
                               std::span<const ThreadId> ids) {
    std::vector<Thread> found = list_threads(tx, ids);
    std::vector<Thread> threads;
    for (const ThreadId id : ids) {
        const auto thread = std::ranges::find(found, id, &Thread::thread_id);
        if (thread != found.end()) threads.push_back(*thread);
    }
    return seen_among(services, tx, viewer, std::move(threads));
}

std::vector<Category> list_visible(const web::Services& services, db::ReadTx& tx,
                                   const Viewer& viewer) {
    std::vector<Category> visible;
    const auto all = all_categories(services, tx);
    for (const Category& one : all->categories) {
        if (may_see(viewer, one)) visible.push_back(one);
    }
    return visible;
}

std::string key_of(const std::vector<Category>& categories) {
    std::string key = ",";
    for (const Category& one : categories) key += to_string(one.category_id) + ",";
    return key;
}

bool may_read(const Viewer& viewer, const Category& category, const Post& post) {
    if (post.removal == Removal::none) return true;
    if (post.removal == Removal::author) return false;
    return wrote(viewer, post.author) || may_moderate(viewer, category);
}

}  // namespace agora::forum
