#pragma once

#include "agora/ambassadors/support.hpp"
#include "agora/ambassadors/terms.hpp"
#include "agora/ambassadors/training.hpp"

#include <string_view>

// Source texts of the support group, of training and of what is paid.
namespace agora::ambassadors {

std::string_view label_of(Side side);
std::string_view label_of(Department department);
std::string_view label_of(Step step);
std::string_view label_of(TrainingState state);
std::string_view label_of(ConditionKind what);
std::string_view label_of(Pay pay);
std::string_view label_of(TermsKept what);

}  // namespace agora::ambassadors
