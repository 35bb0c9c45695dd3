#pragma once

#include "agora/db/database.hpp"
#include "agora/files/store.hpp"

#include <functional>
#include <string>
#include <string_view>

// Which stored files the rows of all modules name: a text column called `file`, or ending in `_file`,
// holds a digest or nothing.
namespace agora::accounts {

bool names_file(std::string_view column);

struct NamedFile {
    std::string column;  ///< "members_profile.picture_file"
    std::string digest;  ///< as it stands there, which may be no digest
};
/// Every such column of every table that is not empty, from the schema itself, so that no manifest can
/// forget one.
void each_named_file(db::ReadTx& tx, const std::function<void(const NamedFile&)>& visit);

}  // namespace agora::accounts
