#include "releases.hpp"

#include "refusals.hpp"
#include "step_store.hpp"
#include "tell.hpp"
#include "wish_store.hpp"

namespace agora::wishes {

Result<Done> publish(const Acting& acting, const access::Actor& actor, Release release,
                     const std::vector<std::int64_t>& fulfilled, Date today) {
    if (!is_keeper(actor)) return WishRefusal::not_the_keeper;
    if (release.note_nl.empty() && release.note_fr.empty() && release.note_en.empty()) {
        return Refusal{WishRefusal::note_missing, "note_nl"};
    }
    if (release.released_on > today) return Refusal{WishRefusal::day_ahead, "released_on"};
    std::vector<Wish> wishes;
    for (const std::int64_t number : fulfilled) {
        const auto wish = find_wish(acting.tx, number);
        const auto named = [&](WishRefusal refusal) {
            return Refusal{refusal, "fulfils", {{"number", std::to_string(number)}}};
        };
        if (!wish || wish->merged_into || wish->tool_id != release.tool_id) {
            return named(WishRefusal::fulfils_unknown);
        }
        if (!is_open(*wish)) return named(WishRefusal::fulfils_closed);
        wishes.push_back(*wish);
    }
    release.release_id = acting.tx.new_id<ReleaseId>();
    release.published_by = actor.account;
    release.published_at = acting.origin.at;
    insert_release(acting.tx, release);
    for (Wish& wish : wishes) {
        wish.status = Status::done;
        wish.reason.clear();
        wish.changed_at = acting.origin.at;
        update_wish(acting.tx, wish);
        insert_step(acting.tx, {.step_id = acting.tx.new_id<StepId>(),
                                .wish_id = wish.wish_id,
                                .status = Status::done,
                                .release_id = release.release_id,
                                .recorded_by = actor.account,
                                .recorded_at = acting.origin.at});
    }
    journal::emit(acting.tx, acting.origin, ReleasePublished{release.tool_id, release.release_id},
                  journal::Audit::yes);
    if (!wishes.empty()) tell_of_release(acting.tx, release.release_id, acting.origin.at);
    return Done{};
}

}  // namespace agora::wishes
