#include "follow.hpp"

#include "call_store.hpp"
#include "follow_store.hpp"
#include "query.hpp"
#include "refusals.hpp"
#include "tell.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::size_t kMostFollowed = 500;
constexpr std::size_t kMostFilters = 20;

std::vector<Filter> beside(db::ReadTx& tx, AccountId account, CircleId circle) {
    return circle ? list_filters_of(tx, circle) : list_own_filters(tx, account);
}

}  // namespace

Result<Done> follow(const Acting& acting, const access::Actor& actor, const Call& call) {
    if (follows(acting.tx, call.call_id, actor.account)) return CallRefusal::followed_already;
    if (list_followed(acting.tx, actor.account).size() >= kMostFollowed) {
        return CallRefusal::too_many_followed;
    }
    insert_follow(acting.tx, {.call_id = call.call_id,
                              .account_id = actor.account,
                              .since = acting.origin.at,
                              .reminded = reminded_by(call.deadline_at, acting.origin.at)});
    return Done{};
}

Result<Done> stop_following(const Acting& acting, const access::Actor& actor, const Call& call) {
    if (!follows(acting.tx, call.call_id, actor.account)) return CallRefusal::not_followed;
    delete_follow(acting.tx, call.call_id, actor.account);
    return Done{};
}

Result<FilterId> keep_filter(const Acting& acting, const access::Actor& actor, const Wanted& wanted,
                             const std::vector<CircleId>& animated) {
    Query query = query_of(std::string_view{wanted.query});
    query.past = false;
    if (!query.asks()) return Refusal{CallRefusal::filter_asks_nothing, "name"};
    if (wanted.circle && std::ranges::find(animated, wanted.circle) == animated.end()) {
        return Refusal{CallRefusal::group_not_yours, "circle"};
    }
    const auto others = beside(acting.tx, actor.account, wanted.circle);
    if (others.size() >= kMostFilters) return Refusal{CallRefusal::too_many_filters, "name"};
    if (std::ranges::count(others, wanted.name, &Filter::name) > 0) {
        return Refusal{CallRefusal::name_taken, "name"};
    }
    const Filter filter{.filter_id = acting.tx.new_id<FilterId>(),
                        .account_id = wanted.circle ? AccountId{} : actor.account,
                        .circle_id = wanted.circle,
                        .name = wanted.name,
                        .query = address_of(query),
                        .frequency = wanted.frequency,
                        .made_at = acting.origin.at,
                        .next_at = acting.origin.at,
                        .turn = last_turn(acting.tx),
                        .named_by = actor.account};
    insert_filter(acting.tx, filter);
    return filter.filter_id;
}

Result<Done> change_filter(const Acting& acting, Filter filter, const Wanted& wanted) {
    for (const Filter& other : beside(acting.tx, filter.account_id, filter.circle_id)) {
        if (other.filter_id != filter.filter_id && other.name == wanted.name) {
            return Refusal{CallRefusal::name_taken, "name"};
        }
    }
    // Who begins to hear again hears of what comes from now on.
    if (filter.frequency == Frequency::never) filter.turn = last_turn(acting.tx);
    if (filter.name != wanted.name) filter.named_by = acting.origin.account;
    filter.name = wanted.name;
    filter.frequency = wanted.frequency;
    filter.next_at = acting.origin.at;
    update_filter(acting.tx, filter);
    return Done{};
}

}  // namespace agora::calls
