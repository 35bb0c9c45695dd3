#pragma once

#include "agora/fields/form_read.hpp"
#include "agora/web/call.hpp"
#include "offer.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace agora::loans {

fields::Form thing_form();

struct TypedThing {
    std::string title = {};
    std::string body = {};
    std::optional<Category> category = {};
    std::optional<Condition> condition = {};
    std::int64_t lender = 0;  ///< 0: oneself; else a group
    std::string commune = {};
    std::string place = {};
    std::optional<ShownTo> shown_to = {};
    std::int64_t for_circle = 0;
    std::optional<Acceptance> acceptance = {};
    std::int64_t longest_days = 0;
    std::int64_t hold_days = 0;
    std::string skill = {};
    std::optional<Money> deposit = {};
    std::optional<std::int64_t> credits_a_day = {};
    std::string monday = {};
    std::string tuesday = {};
    std::string wednesday = {};
    std::string thursday = {};
    std::string friday = {};
    std::string saturday = {};
    std::string sunday = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedThing, title, body, category, condition, lender, commune, place, shown_to,
             for_circle, acceptance, longest_days, hold_days, skill, deposit, credits_a_day, monday,
             tuesday, wednesday, thursday, friday, saturday, sunday, seen)

/// The groups that this member may name, and those that the thing names already (zero: a new one).
fields::FormContext thing_context(web::Call& call, const Thing& present);
/// Of a new thing, or of one that is there.
fields::NameValues values_of_new(web::Call& call);
fields::NameValues values_of(const web::Call& call, db::ReadTx& tx, const Thing& thing);
/// What is wrong is added to the state of the form.
Offered offered_of(web::Call& call, fields::Filled<TypedThing>& typed);

}  // namespace agora::loans
