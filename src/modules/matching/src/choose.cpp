#include "choose.hpp"

#include "memory.hpp"
#include "preference_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::matching {

int percent_of(Fit fit) {
    switch (fit) {
        case Fit::third:
            return 33;
        case Fit::half:
            return 50;
        case Fit::two_thirds:
            return 66;
    }
    return 50;
}

Preference preference_of(db::ReadTx& tx, AccountId account) {
    return find_preference(tx, account).value_or(Preference{.account_id = account});
}

Result<Done> choose(const Acting& acting, const Choice& choice) {
    const AccountId account = acting.origin.account;
    const auto profile = members::find_profile(acting.tx, account);
    std::vector<TermId> muted = choice.muted;
    std::ranges::sort(muted);
    muted.erase(std::unique(muted.begin(), muted.end()), muted.end());
    for (const TermId skill : muted) {
        if (!profile || std::ranges::find(profile->skills, skill) == profile->skills.end()) {
            return Refusal{MatchingRefusal::skill_not_yours, "muted"};
        }
    }
    Preference preference = preference_of(acting.tx, account);
    // What opened before somebody wanted to be told is no news.
    if (preference.frequency == Frequency::never || preference.is_off) {
        preference.told_from = preference.told_until = acting.origin.at;
    }
    preference.is_off = !choice.is_on;
    preference.frequency = choice.frequency;
    preference.fit = choice.fit;
    preference.changed_at = acting.origin.at;
    put_preference(acting.tx, preference);
    replace_muted(acting.tx, account, muted);
    journal::emit(acting.tx, acting.origin, PreferenceChanged{account});
    acting.tx.after_commit([&services = acting.services, account] {
        services.state<Memory>().member_changed(account);
    });
    return Done{};
}

}  // namespace agora::matching
