#pragma once

#include "agora/credits/nature.hpp"
#include "agora/fields/form.hpp"

#include <array>
#include <string_view>

namespace agora::credits {

std::string_view label_of(ledger::Category category);
std::string_view label_of(ledger::TransferState state);
/// The class of its tag.
std::string_view tag_of(ledger::TransferState state);
std::string_view label_of(ledger::AccountState state);

inline constexpr std::array kCategoryOptions{fields::Option{"service", tr("A service")},
                                             fields::Option{"goods", tr("A thing")},
                                             fields::Option{"loan", tr("Something lent")},
                                             fields::Option{"language_help", tr("Language help")},
                                             fields::Option{"space", tr("A room or a workplace")},
                                             fields::Option{"lesson", tr("A lesson")},
                                             fields::Option{"travel", tr("A ride or transport")},
                                             fields::Option{"group_work", tr("Work for a group")},
                                             fields::Option{"other", tr("Something else")}};

}  // namespace agora::credits
