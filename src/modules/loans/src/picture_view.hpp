#pragma once

#include "agora/members/credited_picture.hpp"
#include "picture_store.hpp"

#include <string>
#include <vector>

namespace agora::loans {

using members::CreditedPicture;

/// "/loans/12/pictures/34" and what follows it.
std::string address_of(const Picture& picture, std::string_view last = {});
CreditedPicture view_of(const web::Call& call, const Picture& picture);
/// Those of a thing that this reader sees.
std::vector<CreditedPicture> pictures_of(const web::Call& call, db::ReadTx& tx, ThingId thing,
                                         bool removes);

}  // namespace agora::loans
