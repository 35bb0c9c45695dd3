#pragma once

#include "agora/base/text.hpp"
#include "agora/web/personal.hpp"

#include <string_view>
#include <vector>

namespace agora::ambassadors {

/// A row that stays, without the number of the account.
web::PersonalTable blanked(std::string_view table, std::string_view column, std::string_view plain,
                           std::string_view what, std::string_view purpose,
                           std::string_view audience,
                           std::string_view retention = tr("As long as the cooperative keeps it"));
/// Of the support group, training and what is paid.
std::vector<web::PersonalTable> more_personal_tables();

}  // namespace agora::ambassadors
