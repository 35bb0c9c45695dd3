#include "sight.hpp"

#include "agora/locale/formats.hpp"

namespace agora::dates {

std::optional<Seen> find_seen(db::ReadTx& tx, const access::Actor& actor, PollId id, Date today) {
    if (!actor.is_member()) return std::nullopt;
    auto poll = find_poll(tx, id);
    if (!poll) return std::nullopt;
    const auto membership = circles::find_membership(tx, poll->circle_id, actor.account);
    if (!membership) return std::nullopt;
    const bool decides = poll->asked_by == actor.account || circles::animates(*membership, today);
    if (poll->moderation == web::Moderation::hidden && !decides) return std::nullopt;
    return Seen{*std::move(poll), decides};
}

bool takes_votes(const Poll& poll, Instant now) {
    return poll.state == State::open && locale::local_date(now, {poll.time_zone}) <= poll.last_day;
}

}  // namespace agora::dates
