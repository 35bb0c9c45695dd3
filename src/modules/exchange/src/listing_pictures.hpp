#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/members/picture_objection.hpp"
#include "agora/members/picture_upload.hpp"
#include "picture_store.hpp"

namespace agora::exchange {

inline constexpr std::size_t kMostPicturesOfListing = 6;
/// Of one person, of all listings: a copy of one's data holds them all.
inline constexpr std::int64_t kMostPictureBytes = 60 * 1024 * 1024;

/// Whether this person may show one more there: whoever placed it, while it fits; what does not fit is refused at
/// "picture".
Result<Done> check_picture_room(db::ReadTx& tx, const access::Actor& actor, const Listing& listing);
Result<Done> add_picture(const Acting& acting, const access::Actor& actor, const Listing& listing,
                         const members::SentPicture& sent);
/// Open objections to it end with it.
Result<Done> remove_picture(const Acting& acting, const access::Actor& actor,
                            const Listing& listing, const Picture& picture);
/// The one that lists show; the others keep their order after it.
Result<Done> make_first(const Acting& acting, const access::Actor& actor, const Listing& listing,
                        const Picture& picture);

/// Pictures of listings, as pictures that one can object to; only moderators decide.
members::PictureWall exchange_wall();

}  // namespace agora::exchange
