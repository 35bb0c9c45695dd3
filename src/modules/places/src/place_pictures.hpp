#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/members/picture_objection.hpp"
#include "agora/members/picture_upload.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"

namespace agora::places {

inline constexpr std::size_t kMostPicturesOfPlace = 12;
inline constexpr std::size_t kMostPicturesOfPerson = 6;  ///< at one place
/// Of one person at all places: a copy of one's data holds them all.
inline constexpr std::int64_t kMostPictureBytes = 60 * 1024 * 1024;

/// Members add pictures to a place that is open. Whether one more fits; refused at "picture".
Result<Done> check_picture_room(db::ReadTx& tx, const Place& place, AccountId account);
Result<Done> add_picture(const Acting& acting, const Place& place,
                         const members::SentPicture& sent);

/// It is this member's to remove; editors and who looks after the place remove any.
bool is_own(const access::Actor& actor, const Picture& picture);
/// Open objections to it end with it.
Result<Done> remove_picture(const Acting& acting, const access::Actor& actor,
                            const Picture& picture);

/// Pictures of places, as pictures that one can object to; only moderators decide.
members::PictureWall place_wall();

}  // namespace agora::places
