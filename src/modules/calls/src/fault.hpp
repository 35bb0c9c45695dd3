#pragma once

#include "agora/base/result.hpp"
#include "agora/fields/fields.hpp"

#include <string_view>

namespace agora::calls {

/// Why a source could not be read.
enum class Fault {
    none,
    address_unfit,
    address_is_private,
    unreachable,
    too_slow,
    too_large,
    answered_no,  ///< with a status that is no list
    not_a_list,
};
AGORA_ENUM(Fault, none, address_unfit, address_is_private, unreachable, too_slow, too_large,
           answered_no, not_a_list)

/// From what fetching refused.
Fault fault_of(const Refusal& refusal);
/// A sentence, tr(); {status} in it is what the other machine answered.
std::string_view label_of(Fault fault);

}  // namespace agora::calls
