#include "keep.hpp"

#include "refusals.hpp"
#include "step_store.hpp"
#include "tell.hpp"
#include "wish_store.hpp"

namespace agora::wishes {

Result<Done> set_status(const Acting& acting, const access::Actor& actor, Wish wish, Status status,
                        std::string reason, std::int64_t seen) {
    if (!is_keeper(actor)) return WishRefusal::not_the_keeper;
    if (wish.merged_into) return WishRefusal::merged_already;
    if (std::ssize(list_steps(acting.tx, wish.wish_id)) != seen) {
        return WishRefusal::changed_meanwhile;
    }
    if (status == wish.status || status == Status::fresh) {
        return Refusal{WishRefusal::status_unchanged, "status"};
    }
    if (status == Status::declined && reason.empty()) {
        return Refusal{WishRefusal::reason_missing, "reason"};
    }
    wish.status = status;
    wish.reason = reason;
    wish.changed_at = acting.origin.at;
    update_wish(acting.tx, wish);
    const Step step{.step_id = acting.tx.new_id<StepId>(),
                    .wish_id = wish.wish_id,
                    .status = status,
                    .reason = std::move(reason),
                    .recorded_by = actor.account,
                    .recorded_at = acting.origin.at};
    insert_step(acting.tx, step);
    journal::emit(acting.tx, acting.origin, StatusChanged{wish.wish_id, status},
                  journal::Audit::yes);
    tell_of_step(acting.tx, step.step_id, acting.origin.at);
    return Done{};
}

Result<Done> merge(const Acting& acting, const access::Actor& actor, Wish wish, std::int64_t into) {
    if (!is_keeper(actor)) return WishRefusal::not_the_keeper;
    if (wish.merged_into) return WishRefusal::merged_already;
    if (into == wish.number) return Refusal{WishRefusal::target_is_itself, "into"};
    const auto target = find_wish(acting.tx, into);
    if (!target || target->merged_into || target->moderation == Moderation::hidden) {
        return Refusal{WishRefusal::target_unknown, "into"};
    }
    copy_support(acting.tx, wish.wish_id, target->wish_id);
    move_merged(acting.tx, wish.wish_id, target->wish_id);
    wish.merged_into = target->wish_id;
    wish.changed_at = acting.origin.at;
    update_wish(acting.tx, wish);
    const Step left{.step_id = acting.tx.new_id<StepId>(),
                    .wish_id = wish.wish_id,
                    .status = wish.status,
                    .other_id = target->wish_id,
                    .into_other = true,
                    .recorded_by = actor.account,
                    .recorded_at = acting.origin.at};
    insert_step(acting.tx, left);
    insert_step(acting.tx, {.step_id = acting.tx.new_id<StepId>(),
                            .wish_id = target->wish_id,
                            .status = target->status,
                            .other_id = wish.wish_id,
                            .recorded_by = actor.account,
                            .recorded_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, WishesMerged{wish.wish_id, target->wish_id},
                  journal::Audit::yes);
    tell_of_step(acting.tx, left.step_id, acting.origin.at);
    return Done{};
}

}  // namespace agora::wishes
