#pragma once

#include "agora/forum/thread.hpp"

#include <string_view>

namespace agora::forum {

/// What a moderator does, each time with a reason.
enum class ActKind { closed, reopened, moved, removed, restored, limited, hidden, shown };
AGORA_ENUM(ActKind, closed, reopened, moved, removed, restored, limited, hidden, shown)

struct CategoryChanged {
    static constexpr std::string_view kName = "forum.category_changed";
    CategoryId category;
};
AGORA_FIELDS(CategoryChanged, category)

struct ModeratorNamed {
    static constexpr std::string_view kName = "forum.moderator_named";
    CategoryId category;
    AccountId account;
};
AGORA_FIELDS(ModeratorNamed, category, account)

struct ModeratorEnded {
    static constexpr std::string_view kName = "forum.moderator_ended";
    CategoryId category;
    AccountId account;
};
AGORA_FIELDS(ModeratorEnded, category, account)

struct ThreadStarted {
    static constexpr std::string_view kName = "forum.thread_started";
    ThreadId thread;
};
AGORA_FIELDS(ThreadStarted, thread)

struct PostWritten {
    static constexpr std::string_view kName = "forum.post_written";
    ThreadId thread;
    std::int64_t place = 1;
};
AGORA_FIELDS(PostWritten, thread, place)

/// Its words, its tags, a translation, or that who wrote it took it away.
struct PostChanged {
    static constexpr std::string_view kName = "forum.post_changed";
    ThreadId thread;
    std::int64_t place = 1;
};
AGORA_FIELDS(PostChanged, thread, place)

/// An answer solves it, or none any more (place 0).
struct AnswerAccepted {
    static constexpr std::string_view kName = "forum.answer_accepted";
    ThreadId thread;
    std::int64_t place = 0;
};
AGORA_FIELDS(AnswerAccepted, thread, place)

struct ThreadModerated {
    static constexpr std::string_view kName = "forum.thread_moderated";
    ThreadId thread;
    std::int64_t place = 0;
    ActKind act = ActKind::closed;
};
AGORA_FIELDS(ThreadModerated, thread, place, act)

struct FaqChanged {
    static constexpr std::string_view kName = "forum.faq_changed";
    FaqId faq;
};
AGORA_FIELDS(FaqChanged, faq)

}  // namespace agora::forum
