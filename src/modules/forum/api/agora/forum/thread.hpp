#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/circles/circle.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>

namespace agora::forum {

using access::AccountId;
using circles::CircleId;
using CategoryId = Id<struct CategoryTag>;
/// The number of a thread, for life: 1, 2, 3 …
using ThreadId = Id<struct ThreadTag>;
using FaqId = Id<struct FaqTag>;

/// `circle`: members of the group whose category it is.
enum class Audience { everyone, members, circle };
AGORA_ENUM(Audience, everyone, members, circle)

/// A theme of the whole cooperative, or (with a circle) the one place of a group.
struct Category {
    CategoryId category_id = {};
    std::string slug = {};
    CircleId circle_id = {};
    Audience audience = Audience::everyone;
    bool takes_threads = true;
    std::int64_t place = 0;
    std::int64_t version = 1;
    Instant made_at = {};
};
AGORA_FIELDS(Category, category_id, slug, circle_id, audience, takes_threads, place, version,
             made_at)

/// A question has an answer that solves it; a discussion goes on.
enum class Kind { question, discussion };
AGORA_ENUM(Kind, question, discussion)

using web::Moderation;

struct Thread {
    ThreadId thread_id = {};
    CategoryId category_id = {};
    Kind kind = Kind::question;
    std::string language = {};
    std::string title = {};
    std::string initial = {};  ///< where it stands in the index: "a" … "z", or "0"
    AccountId author = {};     ///< zero when the account is erased
    Instant made_at = {};
    std::int64_t posts = 1;    ///< places, removed ones too
    std::int64_t answers = 0;  ///< that stand, by somebody else than who asked
    std::optional<Instant> first_answer_at = {};
    Instant last_post_at = {};
    std::int64_t accepted_place = 0;  ///< of the answer that solved it; 0: none
    std::optional<Instant> accepted_at = {};
    bool closed = false;
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Thread, thread_id, category_id, kind, language, title, initial, author, made_at, posts,
             answers, first_answer_at, last_post_at, accepted_place, accepted_at, closed,
             moderation)

/// By whom a post was taken away: who wrote it, a moderator of the category, or a decision about a report.
enum class Removal { none, author, moderator, report };
AGORA_ENUM(Removal, none, author, moderator, report)

struct Post {
    ThreadId thread_id = {};
    std::int64_t place = 1;
    AccountId author = {};
    std::string language = {};
    std::string body = {};  ///< Markdown
    std::int64_t version = 1;
    Instant made_at = {};
    Instant changed_at = {};
    Removal removal = Removal::none;
    std::string reason = {};  ///< why it was removed
};
AGORA_FIELDS(Post, thread_id, place, author, language, body, version, made_at, changed_at, removal,
             reason)

std::optional<Thread> find_thread(db::ReadTx& tx, ThreadId id);

}  // namespace agora::forum
