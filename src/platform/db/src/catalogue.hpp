#pragma once

#include "agora/db/dump.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::db {

/// A name in double quotes, as it stands in a statement.
std::string quoted_name(std::string_view name);

/// "module/name" of every migration that is in, sorted; engines may have texts of their own.
std::vector<std::string> applied_names(ReadTx& tx);

}  // namespace agora::db
