#pragma once

#include "agora/fields/form.hpp"
#include "agora/votes/vote.hpp"

#include <array>
#include <string_view>

namespace agora::votes {

inline constexpr std::array kMethodOptions{
    fields::Option{"yes_no", tr("Yes, no or abstain")},
    fields::Option{"choice", tr("One of several")},
    fields::Option{"approval", tr("Every one that is fine")},
    fields::Option{"ranking", tr("In order of preference")},
    fields::Option{"judgement", tr("A grade for each")},
};
inline constexpr std::array kMajorityOptions{
    fields::Option{"half", tr("More than half")},
    fields::Option{"two_thirds", tr("Two thirds")},
    fields::Option{"three_quarters", tr("Three quarters")},
    fields::Option{"four_fifths", tr("Four fifths")},
};
inline constexpr std::array kWeightingOptions{
    fields::Option{"member", tr("One member, one vote")},
    fields::Option{"share", tr("One vote a share, nobody more than a tenth of the votes present")},
    fields::Option{"college", tr("Three colleges, each with its part of the say")},
};

/// For whoever votes: what to do, and how it is counted, with the source of the rule.
std::string_view task_of(Method method);
std::string_view counting_of(Method method);
std::string_view label_of(Outcome outcome);
std::string_view label_of(Majority majority);
std::string_view label_of(Weighting weighting);
std::string_view label_of(College college);
/// 5 excellent … 0 to reject.
std::string_view grade_label(std::int64_t grade);

}  // namespace agora::votes
