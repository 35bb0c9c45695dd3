#include "poll_view.hpp"

#include "poll_store.hpp"

#include <algorithm>

namespace agora::forum {

std::optional<PollView> poll_view_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                                     const Seen& seen) {
    const ThreadId thread = seen.thread.thread_id;
    const auto poll = find_poll(tx, thread);
    if (!poll) return std::nullopt;
    PollView view{.question = poll->question,
                  .several = poll->several,
                  .until = poll->until,
                  .over = poll->until < today_of(call) || seen.thread.closed,
                  .voters = count_voters(tx, thread)};
    std::vector<std::int64_t> own;
    if (viewer.actor.is_member()) own = list_own_votes(tx, thread, viewer.actor.account);
    view.voted = !own.empty();
    view.may_vote = !view.over && may_write(viewer, seen.category);
    view.shows_result = view.over || view.voted;
    for (PollOption& option : list_poll_options(tx, thread)) {
        constexpr std::int64_t kHundred = 100;
        PollOptionView one{.option = option.number, .words = std::move(option.words)};
        one.mine = std::ranges::find(own, option.number) != own.end();
        if (view.shows_result) {
            one.votes = option.votes;
            one.share = view.voters == 0 ? 0 : option.votes * kHundred / view.voters;
        }
        view.options.push_back(std::move(one));
    }
    return view;
}

}  // namespace agora::forum
