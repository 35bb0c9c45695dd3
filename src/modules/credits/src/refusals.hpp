#pragma once

#include "agora/base/result.hpp"

namespace agora::credits {

enum class CreditsRefusal {
    transfer_not_found,
    account_not_found,
    group_not_found,
    year_not_found,
    name_unknown,
    name_of_several,
    that_is_you,
    not_your_group,
    purpose_unknown,
    purpose_of_another,
    nature_missing,
    value_missing,
    payment_missing,
    not_the_other_side,
    not_the_proposer,
    not_a_party,
    not_for_yourself,
    not_your_own_dispute,
    not_in_dispute,
    not_the_settler,
    too_many_today,
    too_many_remarks,
    reason_missing,
    state_unchanged,
    nothing_is_reported,
    nothing_sold,
    copy_not_found,
    country_malformed,
    born_on_missing,
    tax_number_missing,
    company_tax_number_missing,
    registration_missing,
    group_takes_no_part,
    key_missing,
};
RefusalText refusal_text(CreditsRefusal refusal);

}  // namespace agora::credits
