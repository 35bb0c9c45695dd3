#pragma once

#include "acting.hpp"
#include "agora/loans/loan.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace agora::loans {

bool is_carer(const access::Actor& actor);
/// Whoever lends it: its owner, or who animates the group that does.
bool manages(db::ReadTx& tx, const access::Actor& actor, const Thing& thing, Date today);
/// In lists: offered or paused, and neither for members nor hidden from this reader. Without a query.
bool is_listed_for(const access::Actor& actor, const Thing& thing);
/// On its page: also who lends it, and of one that is given up who has a loan of it.
bool may_see(db::ReadTx& tx, const access::Actor& actor, const Thing& thing, Date today);
/// A member of the group to which it is lent, when it is lent to one.
bool may_borrow(db::ReadTx& tx, const access::Actor& actor, const Thing& thing);

/// Its lender and this member: one blocked the other. A group that lends blocks nobody.
bool are_kept_apart(db::ReadTx& tx, const web::Services& services, AccountId member,
                    const Thing& thing);

/// Of the address ("/loans/{id}"), as far as who asks may see it.
std::optional<Thing> thing_at(const web::Call& call, db::ReadTx& tx);

enum class Part { none, borrower, lender, carer };
AGORA_ENUM(Part, none, borrower, lender, carer)

/// A loan as one of its two sides sees it; who cares for loans sees those in dispute.
struct SeenLoan {
    Loan loan = {};
    Thing thing = {};
    Part part = Part::none;
};
/// Of the address ("/loans/mine/{loan}").
std::optional<SeenLoan> loan_at(const web::Call& call, db::ReadTx& tx);
std::optional<SeenLoan> seen_loan(db::ReadTx& tx, const access::Actor& actor, LoanId loan,
                                  Date today);

/// The day in Brussels, by which loans are counted.
Date day_of(Instant at);
/// How many days, both included.
std::int64_t days_of(const Loan& loan);

std::string path_of(ThingId thing, std::string_view rest = {});
std::string path_of(LoanId loan, std::string_view rest = {});

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::loans
