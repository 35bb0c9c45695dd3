#pragma once

#include "agora/members/credited_picture.hpp"
#include "picture_store.hpp"
#include "place_view.hpp"

#include <string>
#include <vector>

namespace agora::places {

/// "/places/12/pictures/34" and what follows it.
std::string address_of(const Picture& picture, std::string_view last = {});
/// Those of a place that this reader sees.
std::vector<members::CreditedPicture> pictures_of(const web::Call& call, db::ReadTx& tx,
                                                  const Place& place);

}  // namespace agora::places
