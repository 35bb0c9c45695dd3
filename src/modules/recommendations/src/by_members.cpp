#include "agora/recommendations/by_members.hpp"

#include "act.hpp"
#include "act_store.hpp"
#include "item_store.hpp"
#include "refusals.hpp"
#include "register.hpp"

namespace agora::recommendations {
namespace {

std::optional<Status> status_after(const Recommendation& item, MembersDid what) {
    if (what == MembersDid::gave_back || is_closed(item.status)) return std::nullopt;
    return what == MembersDid::began ? Status::in_progress : Status::done;
}

}  // namespace

Result<ActId> record_by_members(db::WriteTx& tx, web::Services& services,
                                const journal::Origin& origin, const access::Actor& actor,
                                const ByMembers& wanted, Date today) {
    auto item = find_item(tx, wanted.recommendation);
    if (!item || !may_see(actor, *item)) return RecommendationRefusal::recommendation_not_found;
    const auto status = status_after(*item, wanted.what);
    std::optional<Status> back_to;
    if (wanted.what == MembersDid::gave_back) {
        const auto acts = list_acts_of(tx, wanted.recommendation);
        const Act* before = last_of_others(acts);
        back_to = before == nullptr ? Status::proposed : before->status;
    }
    auto act = put_act({tx, services, origin}, *std::move(item),
                       {.status = status,
                        .back_to = back_to,
                        .day = to_string(today),
                        .body = Body::members,
                        .evidence = wanted.evidence});
    if (!act) return act;
    for (ActWords words : wanted.words) {
        words.act_id = *act;
        put_words(tx, words);
    }
    return act;
}

}  // namespace agora::recommendations
