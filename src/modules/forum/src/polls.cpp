#include "polls.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <set>

namespace agora::forum {
namespace {

constexpr std::size_t kFewestOptions = 2;
constexpr std::size_t kMostOptions = 10;
constexpr std::size_t kLongestOption = 120;
constexpr std::chrono::days kLongest{366};

std::optional<Refusal> fault_of(const NewPoll& wanted, Date today) {
    const std::set<std::string> different(wanted.options.begin(), wanted.options.end());
    const bool fits = different.size() == wanted.options.size() &&
                      different.size() >= kFewestOptions && different.size() <= kMostOptions &&
                      std::ranges::all_of(different, [](const std::string& one) {
                          return utf8_length(one) <= kLongestOption;
                      });
    if (!fits) return Refusal{ForumRefusal::poll_options_wrong, "options"};
    if (wanted.until <= today || wanted.until > today + kLongest) {
        return Refusal{ForumRefusal::poll_end_wrong, "until"};
    }
    return std::nullopt;
}

}  // namespace

Result<Done> add_poll(const Acting& acting, const Viewer& viewer, const Seen& seen,
                      const NewPoll& wanted) {
    const bool own = seen.thread.author && seen.thread.author == acting.origin.account;
    if (!own && !may_moderate(viewer, seen.category)) return ForumRefusal::not_the_writer;
    if (seen.thread.closed) return ForumRefusal::thread_is_closed;
    const Date today = locale::local_date(acting.origin.at, {});
    if (const auto fault = fault_of(wanted, today)) return *fault;
    const ThreadId thread = seen.thread.thread_id;
    if (!insert_poll(acting.tx, {thread, std::string{trimmed(wanted.question)}, wanted.several,
                                 wanted.until, acting.origin.at})) {
        return ForumRefusal::poll_exists;
    }
    std::int64_t number = 0;
    for (const std::string& words : wanted.options) {
        insert_poll_option(acting.tx, thread, ++number, words);
    }
    journal::emit(acting.tx, acting.origin, PostChanged{thread, 1});
    return Done{};
}

Result<Done> vote(const Acting& acting, const Viewer& viewer, const Seen& seen,
                  const std::vector<std::int64_t>& chosen) {
    if (!may_write(viewer, seen.category)) return ForumRefusal::only_group_writes;
    const ThreadId thread = seen.thread.thread_id;
    const auto poll = find_poll(acting.tx, thread);
    if (!poll) return ForumRefusal::post_not_found;
    if (poll->until < locale::local_date(acting.origin.at, {}) || seen.thread.closed) {
        return ForumRefusal::poll_is_over;
    }
    const auto options = list_poll_options(acting.tx, thread);
    for (const std::int64_t number : chosen) {
        const auto found = std::ranges::find(options, number, &PollOption::number);
        if (found == options.end()) return ForumRefusal::poll_choice_missing;
    }
    if (!poll->several && chosen.size() > 1) return ForumRefusal::poll_choice_missing;
    delete_votes(acting.tx, thread, acting.origin.account);
    for (const std::int64_t number : chosen) {
        put_vote(acting.tx, thread, acting.origin.account, number);
    }
    return Done{};
}

}  // namespace agora::forum
