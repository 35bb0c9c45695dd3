#include "agora/matching/whole.hpp"

#include "exposure_store.hpp"
#include "preference_store.hpp"

namespace agora::matching {

void put_whole_choice(db::WriteTx& tx, const WholeChoice& whole) {
    put_preference(tx, {.account_id = whole.account,
                        .is_off = whole.is_off,
                        .frequency = whole.is_told ? Frequency::weekly : Frequency::never,
                        .fit = Fit::half,
                        .told_from = whole.chosen_at,
                        .told_until = whole.chosen_at,
                        .changed_at = whole.chosen_at});
    replace_muted(tx, whole.account, whole.muted);
}

void put_whole_showing(db::WriteTx& tx, AccountId account, Date day, std::int64_t times) {
    add_shown(tx, account, day, times);
}

}  // namespace agora::matching
