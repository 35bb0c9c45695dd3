#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/loans/thing.hpp"
#include "agora/members/picture_objection.hpp"
#include "agora/members/picture_upload.hpp"
#include "picture_store.hpp"

namespace agora::loans {

inline constexpr std::size_t kMostPicturesOfThing = 6;
/// Of one person, of all things and loans: a copy of one's data holds them all.
inline constexpr std::int64_t kMostPictureBytes = 60 * 1024 * 1024;

/// Whether one more fits; refused at "picture".
Result<Done> check_picture_room(db::ReadTx& tx, ThingId thing, AccountId account);
Result<Done> add_picture(const Acting& acting, ThingId thing, const members::SentPicture& sent);
/// Open objections to it end with it.
void remove_picture(const Acting& acting, const Picture& picture);

/// Pictures of things and of loans, as pictures that one can object to; only moderators decide.
members::PictureWall loan_wall();

}  // namespace agora::loans
