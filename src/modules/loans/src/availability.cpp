#include "availability.hpp"

#include "loan_store.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {

std::vector<Busy> busy_of(db::ReadTx& tx, const Thing& thing, Date today) {
    std::vector<Busy> busy;
    for (const Loan& loan : list_open_loans(tx, thing.thing_id, today)) {
        const bool is_out = loan.state != LoanState::asked && loan.state != LoanState::reserved;
        Date last = is_out ? std::max(loan.last_day, today) : loan.last_day;
        // Days that are asked for are kept until there is an answer.
        if (loan.extension == Extension::asked) last = std::max(last, *loan.extension_until);
        // Handed over the day before, it is gone from then on.
        const Date first = is_out ? std::min(loan.first_day, today) : loan.first_day;
        busy.push_back({first, last, loan.borrower_id, loan.loan_id});
    }
    for (const Waiting& waiting : list_waiting(tx, thing.thing_id)) {
        if (!waiting.held_until || *waiting.held_until < today) continue;
        const Date last = *waiting.held_until + std::chrono::days{waiting.days - 1};
        busy.push_back({today, last, waiting.account_id, {}});
    }
    std::ranges::stable_sort(busy, {}, &Busy::first);
    return busy;
}

std::optional<Busy> in_the_way(const std::vector<Busy>& busy, Date first, Date last,
                               AccountId account) {
    for (const Busy& one : busy) {
        const bool is_own_hold = !one.loan && one.account == account;
        if (!is_own_hold && one.first <= last && one.last >= first) return one;
    }
    return std::nullopt;
}

}  // namespace agora::loans
