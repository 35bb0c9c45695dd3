#pragma once

#include "agora/members/credited_picture.hpp"
#include "picture_store.hpp"

#include <string>
#include <vector>

namespace agora::exchange {

/// A picture as the page of its listing shows it.
struct ListingPicture {
    members::CreditedPicture picture = {};
    std::string first_url = {};  ///< for who can put it before the others
};
AGORA_FIELDS(ListingPicture, picture, first_url)

/// "/exchange/12/pictures/34" and what follows it.
std::string address_of(const Picture& picture, std::string_view last = {});
/// Those of a listing that this reader sees.
std::vector<ListingPicture> pictures_of(const web::Call& call, db::ReadTx& tx,
                                        const Listing& listing);

}  // namespace agora::exchange
