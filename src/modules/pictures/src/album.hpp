#pragma once

#include "agora/events/seen.hpp"
#include "agora/journal/journal.hpp"
#include "agora/members/picture_upload.hpp"
#include "agora/pictures/picture.hpp"
#include "agora/web/services.hpp"

#include <string>
#include <vector>

namespace agora::pictures {

/// Of one person at all events: a copy of one's data holds them all.
inline constexpr std::int64_t kMostBytesOfPerson = 60 * 1024 * 1024;

/// "/events/12/pictures" and what follows it.
std::string path_of(EventId event, std::string_view rest = {});

/// Who puts pictures there and looks at them; each write decides in its transaction.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

/// Who organises it, and once it has begun who has a place and was not noted as missing; nobody where no
/// pictures are taken.
Result<Done> check_may_add(db::ReadTx& tx, const events::SeenEvent& seen, AccountId account,
                           Instant now);
/// Whether one more fits, at the event and of this person; refused at "picture".
Result<Done> check_room(db::ReadTx& tx, const web::Services& services, EventId event,
                        AccountId account);

/// Who put it there, and who organises the event.
bool may_remove(const events::SeenEvent& seen, AccountId account, const Picture& picture);
/// Nobody sees a hidden one here, not its owner either; where no pictures are taken any more, only
/// who can remove them.
bool is_shown(const events::SeenEvent& seen, AccountId account, const Picture& picture);

Result<Done> add_picture(const Acting& acting, const events::SeenEvent& seen,
                         const members::SentPicture& sent);
/// Open objections to it end with it.
Result<Done> remove_picture(const Acting& acting, const events::SeenEvent& seen,
                            const Picture& picture);

/// The same by who put it there, also when the event is not for them any more.
Result<Done> remove_own_picture(const Acting& acting, PictureId id);

}  // namespace agora::pictures
