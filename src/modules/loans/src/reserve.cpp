#include "reserve.hpp"

#include "agora/accounts/account.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/profile.hpp"
#include "availability.hpp"
#include "loan_store.hpp"
#include "queue.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "tell.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::size_t kMostAtOnce = 20;
constexpr std::chrono::days kFarthest{365};

std::optional<Refusal> fault_of_days(const Thing& thing, const Wanted& wanted, Date today) {
    if (wanted.first_day < today) return Refusal{LoanRefusal::day_past, "first_day"};
    if (wanted.first_day > today + kFarthest) return Refusal{LoanRefusal::day_too_far, "first_day"};
    if (wanted.last_day < wanted.first_day) {
        return Refusal{LoanRefusal::ends_before_start, "last_day"};
    }
    const std::int64_t days = to_days(wanted.last_day) - to_days(wanted.first_day) + 1;
    if (days > thing.longest_days) {
        return Refusal{LoanRefusal::longer_than_lent,
                       "last_day",
                       {{"days", std::to_string(thing.longest_days)}}};
    }
    return std::nullopt;
}

std::int64_t weekday_of(Date day) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    constexpr std::int64_t kWeek = 7;
    return (to_days(day) + kThursday) % kWeek + 1;
}

/// Where the thing can be picked up at set times, one of them is chosen.
Result<Slot> slot_of(db::ReadTx& tx, const Thing& thing, const Wanted& wanted) {
    const auto slots = list_slots(tx, thing.thing_id);
    if (slots.empty()) return Slot{};
    const auto chosen = std::ranges::find(slots, wanted.slot, &Slot::number);
    if (chosen == slots.end()) return Refusal{LoanRefusal::slot_missing, "slot"};
    if (chosen->weekday != weekday_of(wanted.first_day)) {
        return Refusal{LoanRefusal::slot_on_other_day, "slot"};
    }
    return *chosen;
}

std::optional<Refusal> fault_of_borrower(const Acting& acting, const access::Actor& actor,
                                         const Thing& thing, Date today) {
    if (thing.state != ThingState::offered) return LoanRefusal::not_offered;
    if (manages(acting.tx, actor, thing, today)) return LoanRefusal::own_thing;
    if (!may_borrow(acting.tx, actor, thing)) return LoanRefusal::not_in_the_group;
    if (are_kept_apart(acting.tx, acting.services, actor.account, thing)) {
        return LoanRefusal::not_lent_to_them;
    }
    if (has_overdue(acting.tx, actor.account, today)) return LoanRefusal::has_something_overdue;
    if (list_current_of(acting.tx, actor.account).size() >= kMostAtOnce) {
        return LoanRefusal::too_many_loans;
    }
    return std::nullopt;
}

std::optional<Refusal> fault_of_calendar(const Acting& acting, const access::Actor& actor,
                                         const Thing& thing, const Wanted& wanted, Date today) {
    const auto busy = busy_of(acting.tx, thing, today);
    const auto other = in_the_way(busy, wanted.first_day, wanted.last_day, actor.account);
    if (!other) return std::nullopt;
    const auto said = [&](Date day) { return locale::date(actor.language, day); };
    if (!other->loan) {
        return Refusal{LoanRefusal::kept_for_another, "first_day", {{"last", said(other->last)}}};
    }
    return Refusal{LoanRefusal::taken_then,
                   "first_day",
                   {{"first", said(other->first)}, {"last", said(other->last)}}};
}

}  // namespace

bool shows_skill(const web::Services& services, db::ReadTx& tx, AccountId account, TermId skill,
                 Date today) {
    const auto profile = members::find_profile(tx, account);
    if (!profile) return false;
    const auto terms = services.state<vocabulary::TermsHolder>().current();
    const auto shown = members::seen_from(*profile, members::Layer::member, today);
    return std::ranges::any_of(
        shown.skills, [&](TermId own) { return terms->canonical(own) == terms->canonical(skill); });
}

Result<LoanId> reserve(const Acting& acting, const access::Actor& actor, const Thing& thing,
                       Wanted wanted) {
    const Date today = day_of(acting.origin.at);
    if (const auto fault = fault_of_borrower(acting, actor, thing, today)) return *fault;
    if (const auto fault = fault_of_days(thing, wanted, today)) return *fault;
    const auto slot = slot_of(acting.tx, thing, wanted);
    if (!slot) return slot.refusal();
    if (const auto fault = fault_of_calendar(acting, actor, thing, wanted, today)) return *fault;
    Loan loan{.loan_id = acting.tx.new_id<LoanId>(),
              .thing_id = thing.thing_id,
              .borrower_id = actor.account,
              .first_day = wanted.first_day,
              .last_day = wanted.last_day,
              .opens = slot->opens,
              .closes = slot->closes,
              .words = std::move(wanted.words),
              .asked_at = acting.origin.at,
              .changed_at = acting.origin.at};
    loan.credits = thing.credits_a_day * days_of(loan);
    loan.skill_missing = thing.skill_id && !shows_skill(acting.services, acting.tx, actor.account,
                                                        thing.skill_id, today);
    const bool at_once = thing.acceptance == Acceptance::automatic && !loan.skill_missing;
    loan.state = at_once ? LoanState::reserved : LoanState::asked;
    insert_loan(acting.tx, loan);
    if (const auto waiting = find_waiting(acting.tx, thing.thing_id, actor.account)) {
        delete_waiting(acting.tx, waiting->waiting_id);
    }
    journal::emit(acting.tx, acting.origin, LoanChanged{loan.loan_id, loan.state});
    tell_of_loan(acting, loan.loan_id, at_once ? News::reserved : News::asked);
    move_queue(acting, thing);
    return loan.loan_id;
}

void change_state(const Acting& acting, Loan& loan, LoanState state) {
    loan.state = state;
    loan.changed_at = acting.origin.at;
    const bool is_kept = state == LoanState::reserved || state == LoanState::lent;
    if (loan.extension == Extension::asked && !is_kept) loan.extension = Extension::withdrawn;
    update_loan(acting.tx, loan);
    journal::emit(acting.tx, acting.origin, LoanChanged{loan.loan_id, state});
}

Result<Done> answer(const Acting& acting, Loan loan, const Thing& thing, Answer answer,
                    std::string words) {
    if (loan.state != LoanState::asked) return LoanRefusal::answered_already;
    loan.answer = std::move(words);
    const bool yes = answer == Answer::yes;
    change_state(acting, loan, yes ? LoanState::reserved : LoanState::declined);
    tell_of_loan(acting, loan.loan_id, yes ? News::accepted : News::declined);
    if (!yes) move_queue(acting, thing);
    return Done{};
}

Result<Done> cancel(const Acting& acting, Loan loan, const Thing& thing, bool by_borrower,
                    std::string words) {
    if (loan.state != LoanState::asked && loan.state != LoanState::reserved) {
        return LoanRefusal::not_to_cancel;
    }
    if (!by_borrower) loan.answer = std::move(words);
    change_state(acting, loan, LoanState::cancelled);
    tell_of_loan(acting, loan.loan_id,
                 by_borrower ? News::cancelled_by_borrower : News::cancelled_by_lender);
    move_queue(acting, thing);
    return Done{};
}

void lapse(const Acting& acting, Loan loan) {
    const bool was_asked = loan.state == LoanState::asked;
    change_state(acting, loan, LoanState::lapsed);
    if (was_asked) tell_of_loan(acting, loan.loan_id, News::lapsed);
}

}  // namespace agora::loans
