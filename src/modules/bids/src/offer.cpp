#include "offer.hpp"

#include "ask.hpp"
#include "helper_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::size_t kMostPairs = 30;

bool are_equal(const Pair& one, const Pair& other) {
    return one.from_language == other.from_language && one.into_language == other.into_language &&
           one.kind == other.kind;
}

Helper helper_of(const Acting& acting) {
    return find_helper(acting.tx, acting.origin.account)
        .value_or(Helper{.account_id = acting.origin.account, .since = acting.origin.at});
}

void note_changed(const Acting& acting) {
    journal::emit(acting.tx, acting.origin, HelperChanged{acting.origin.account});
}

}  // namespace

Result<Done> offer_pair(const Acting& acting, Pair pair) {
    pair.account_id = acting.origin.account;
    const bool same = pair.from_language == pair.into_language;
    if (pair.kind == HelpKind::proofread && !same) {
        return Refusal{HelpRefusal::languages_differ, "into_language"};
    }
    if (pair.kind != HelpKind::proofread && same) {
        return Refusal{HelpRefusal::languages_are_equal, "into_language"};
    }
    const auto present = list_pairs(acting.tx, acting.origin.account);
    if (std::ranges::any_of(present, [&](const Pair& one) { return are_equal(one, pair); })) {
        return Refusal{HelpRefusal::pair_offered_already, "kind"};
    }
    if (present.size() >= kMostPairs) return Refusal{HelpRefusal::too_many_pairs, "kind"};
    put_helper(acting.tx, helper_of(acting));
    insert_pair(acting.tx, pair);
    note_changed(acting);
    propose_to_new(acting, pair);
    return Done{};
}

Result<Done> stop_pair(const Acting& acting, Pair pair) {
    pair.account_id = acting.origin.account;
    const auto present = list_pairs(acting.tx, acting.origin.account);
    if (std::ranges::none_of(present, [&](const Pair& one) { return are_equal(one, pair); })) {
        return HelpRefusal::pair_not_found;
    }
    delete_pair(acting.tx, pair);
    note_changed(acting);
    return Done{};
}

Result<Done> set_terms(const Acting& acting, const OfferTerms& terms) {
    Helper helper = helper_of(acting);
    const bool wakes = helper.paused && !terms.paused;
    helper.hours = terms.hours;
    helper.paused = terms.paused;
    helper.named = terms.named;
    put_helper(acting.tx, helper);
    note_changed(acting);
    if (wakes) {
        for (const Pair& pair : list_pairs(acting.tx, acting.origin.account)) {
            propose_to_new(acting, pair);
        }
    }
    return Done{};
}

Result<Done> stop_offering(const Acting& acting) {
    if (!find_helper(acting.tx, acting.origin.account)) return HelpRefusal::pair_not_found;
    delete_helper(acting.tx, acting.origin.account);
    note_changed(acting);
    return Done{};
}

}  // namespace agora::bids
