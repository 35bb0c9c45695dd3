#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"

#include <map>
#include <memory>
#include <vector>

namespace agora::circles {

/// What all circles are called, closed ones too, by number.
using CircleNames = std::map<CircleId, CircleName>;
/// In the reader's language, else in their own; held in memory (web::Kept).
std::shared_ptr<const CircleNames> circle_names(const web::Services& services, db::ReadTx& tx,
                                                Language reader);

/// Who signed what a group keeps, by number: the name as this reader may see it, with the address of the
/// profile when it is open to them. Nobody for an account that is gone, or that a visitor may not know.
std::map<AccountId, web::Link> names_of(const web::Call& call, db::ReadTx& tx,
                                        std::vector<AccountId> accounts);

/// For web::AuditWords::name_of: what the group of {circle} is called today.
std::string name_group(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value);

}  // namespace agora::circles
