#pragma once

#include "agora/accounts/account.hpp"
#include "agora/base/date.hpp"
#include "agora/forum/thread.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::forum {

/// Who looks, with the groups they are in and the categories that they moderate.
struct Viewer {
    access::Actor actor;
    std::set<CircleId> in = {};
    std::set<CircleId> animates = {};
    std::set<CategoryId> moderates = {};
};
Viewer viewer_of(db::ReadTx& tx, const access::Actor& actor, Date today);
/// Somebody to whom a mail would go: only what they may read. Nothing unless the account is active.
std::optional<Viewer> viewer_of(db::ReadTx& tx, const accounts::Account& reader, Date today);

/// Whom the category is for, and its moderators.
bool may_see(const Viewer& viewer, const Category& category);
/// Named for it, an animator of its group, or a moderator of the whole forum.
bool may_moderate(const Viewer& viewer, const Category& category);
/// Any member in a theme; in the category of a group its members. Those who may not see it neither.
bool may_write(const Viewer& viewer, const Category& category);
/// Moderators and whoever the cooperative trusts with its answers.
bool may_make_faq(const Viewer& viewer, const Category& category);

/// Whoever looks after the themes of the whole forum.
bool may_manage_categories(const access::Actor& actor);

struct Seen {
    Category category;
    Thread thread;
};
bool may_see(const Viewer& viewer, const Category& category, const Thread& thread);
/// Nothing when it is unknown or not for this viewer: both look the same.
std::optional<Seen> find_visible(db::ReadTx& tx, const Viewer& viewer, ThreadId id);

/// Those that this viewer may see, in their order.
std::vector<Seen> seen_among(const web::Services& services, db::ReadTx& tx, const Viewer& viewer,
                             std::vector<Thread> threads);
/// Those of many threads that this viewer may see, in the order of the numbers: a query for 24.
std::vector<Seen> list_visible(const web::Services& services, db::ReadTx& tx, const Viewer& viewer,
                               std::span<const ThreadId> ids);

std::vector<Category> list_visible(const web::Services& services, db::ReadTx& tx,
                                   const Viewer& viewer);
/// ",1,2,": for the filters of lists.
std::string key_of(const std::vector<Category>& categories);

/// It stands for this viewer: not removed, or theirs, or they moderate.
bool may_read(const Viewer& viewer, const Category& category, const Post& post);

}  // namespace agora::forum
