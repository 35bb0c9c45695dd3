#include "sight.hpp"

#include "agora/locale/formats.hpp"
#include "agora/members/reach.hpp"
#include "loan_store.hpp"
#include "permissions.hpp"
#include "thing_store.hpp"

#include <algorithm>

namespace agora::loans {

bool is_carer(const access::Actor& actor) {
    return actor.is_member() && actor.may(kCareForLoans);
}

bool manages(db::ReadTx& tx, const access::Actor& actor, const Thing& thing, Date today) {
    if (!actor.is_member()) return false;
    if (!thing.circle_id) return thing.owner_id == actor.account;
    const auto membership = circles::find_membership(tx, thing.circle_id, actor.account);
    return membership && circles::animates(*membership, today);
}

bool is_listed_for(const access::Actor& actor, const Thing& thing) {
    if (thing.state == ThingState::given_up) return false;
    if (!thing.owner_id && !thing.circle_id) return false;
    switch (thing.moderation) {
        case Moderation::none:
            return thing.shown_to == ShownTo::everyone || actor.is_member();
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return is_carer(actor);
    }
    return false;
}

bool may_see(db::ReadTx& tx, const access::Actor& actor, const Thing& thing, Date today) {
    if (is_listed_for(actor, thing)) return true;
    if (manages(tx, actor, thing, today)) return true;
    const bool is_gone = thing.state == ThingState::given_up;
    return is_gone && thing.moderation != Moderation::hidden && actor.is_member() &&
           has_any_loan(tx, thing.thing_id, actor.account);
}

bool may_borrow(db::ReadTx& tx, const access::Actor& actor, const Thing& thing) {
    if (!actor.is_member()) return false;
    return !thing.for_circle ||
           circles::find_membership(tx, thing.for_circle, actor.account).has_value();
}

bool are_kept_apart(db::ReadTx& tx, const web::Services& services, AccountId member,
                    const Thing& thing) {
    if (thing.circle_id || !thing.owner_id) return false;
    return members::is_kept_from(tx, services, member, thing.owner_id) ||
           members::is_kept_from(tx, services, thing.owner_id, member);
}

std::optional<Thing> thing_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<ThingId>("id");
    auto thing = id ? find_thing(tx, *id) : std::nullopt;
    if (!thing || !may_see(tx, call.actor, *thing, day_of(call.now))) return std::nullopt;
    return thing;
}

std::optional<SeenLoan> seen_loan(db::ReadTx& tx, const access::Actor& actor, LoanId id,
                                  Date today) {
    auto loan = actor.is_member() ? find_loan(tx, id) : std::nullopt;
    auto thing = loan ? find_thing(tx, loan->thing_id) : std::nullopt;
    if (!thing) return std::nullopt;
    Part part = Part::none;
    if (loan->borrower_id == actor.account) {
        part = Part::borrower;
    } else if (manages(tx, actor, *thing, today)) {
        part = Part::lender;
    } else if (loan->state == LoanState::disputed && is_carer(actor)) {
        part = Part::carer;
    }
    if (part == Part::none) return std::nullopt;
    return SeenLoan{std::move(*loan), std::move(*thing), part};
}

std::optional<SeenLoan> loan_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<LoanId>("loan");
    return id ? seen_loan(tx, call.actor, *id, day_of(call.now)) : std::nullopt;
}

Date day_of(Instant at) {
    return locale::local_date(at, {});
}

std::int64_t days_of(const Loan& loan) {
    return to_days(loan.last_day) - to_days(loan.first_day) + 1;
}

std::string path_of(ThingId thing, std::string_view rest) {
    return "/loans/" + to_string(thing) + std::string{rest};
}

std::string path_of(LoanId loan, std::string_view rest) {
    return "/loans/mine/" + to_string(loan) + std::string{rest};
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::loans
