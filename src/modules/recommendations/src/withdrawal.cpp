#include "withdrawal.hpp"

#include "act.hpp"
#include "act_store.hpp"
#include "item_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "register.hpp"
#include "tell.hpp"
#include "withdrawal_store.hpp"

namespace agora::recommendations {
namespace {

bool is_beginning(const Act& act) {
    return !act.news && act.status == Status::proposed;
}

bool is_of_the_board(const Act& act) {
    const bool verdict = !act.news && is_verdict(act.status);
    return verdict || act.body == Body::board || act.body == Body::assembly;
}

}  // namespace

bool may_withdraw(const access::Actor& actor, const Act& act) {
    if (!actor.is_member() || is_beginning(act) || act.withdrawn_at) return false;
    return actor.may(is_of_the_board(act) ? kDecideRecommendations : kKeepRecommendations);
}

Result<Done> withdraw_act(const Acting& acting, const access::Actor& actor, ActId id,
                          const std::string& reason, std::string_view language) {
    using enum RecommendationRefusal;
    const auto act = find_act(acting.tx, id);
    auto item = act ? find_item(acting.tx, act->recommendation_id) : std::nullopt;
    if (!item || !may_see(actor, *item)) return act_not_found;
    if (act->withdrawn_at) return act_withdrawn_already;
    if (is_beginning(*act)) return asking_stays;
    if (!may_withdraw(actor, *act)) {
        return is_of_the_board(*act) ? board_withdraws : editors_keep_it;
    }
    if (trimmed(reason).empty()) return Refusal{reason_missing, "reason"};
    insert_withdrawal(acting.tx, {.act_id = id,
                                  .language = std::string{language},
                                  .reason = std::string{trimmed(reason)},
                                  .withdrawn_by = acting.origin.account,
                                  .withdrawn_at = acting.origin.at});
    follow_acts(*item, list_acts_of(acting.tx, item->recommendation_id));
    update_item(acting.tx, *item);
    touch_register(acting.tx);
    journal::emit(acting.tx, acting.origin,
                  ActWithdrawn{item->recommendation_id, act->act_id, act->status},
                  journal::Audit::yes);
    tell_of_withdrawal(acting.tx, id, acting.origin.at);
    return Done{};
}

}  // namespace agora::recommendations
