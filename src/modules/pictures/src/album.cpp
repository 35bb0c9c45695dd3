#include "album.hpp"

#include "agora/events/held.hpp"
#include "agora/members/picture_objection.hpp"
#include "agora/pictures/events.hpp"
#include "agora/web/settings.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::pictures {
namespace {

constexpr std::string_view kField = "picture";

std::int64_t number_of(const web::Services& services, std::string_view setting) {
    constexpr std::int64_t kMost = 200;
    return std::clamp<std::int64_t>(services.settings.number(setting), 1, kMost);
}

/// Noted so at the door.
bool is_missing(db::ReadTx& tx, const events::SeenEvent& seen, AccountId account) {
    return !std::ranges::binary_search(events::list_expected(tx, seen.event.event_id), account);
}

void take_away(const Acting& acting, const Picture& picture) {
    delete_picture(acting.tx, picture.event_id, picture.file);
    members::end_objections(acting.tx, acting.services, acting.origin, path_of(picture.event_id),
                            picture.file);
    journal::emit(acting.tx, acting.origin, PictureTakenAway{picture.event_id, picture.picture_id});
}

}  // namespace

std::string path_of(EventId event, std::string_view rest) {
    return "/events/" + to_string(event) + "/pictures" + std::string{rest};
}

Result<Done> check_may_add(db::ReadTx& tx, const events::SeenEvent& seen, AccountId account,
                           Instant now) {
    if (seen.event.no_photos) return AlbumRefusal::no_photos_here;
    if (seen.event.state != events::State::announced) return AlbumRefusal::event_not_announced;
    if (seen.looks_after) return Done{};
    const bool had_place = seen.comes && seen.event.starts_at <= now;
    if (!had_place || is_missing(tx, seen, account)) return AlbumRefusal::only_who_was_there;
    return Done{};
}

Result<Done> check_room(db::ReadTx& tx, const web::Services& services, EventId event,
                        AccountId account) {
    const auto refused = [](AlbumRefusal why) { return Refusal{why, std::string{kField}}; };
    if (amount_of(tx, event).pictures >= number_of(services, "pictures.most_of_event")) {
        return refused(AlbumRefusal::album_full);
    }
    if (amount_of(tx, event, account).pictures >= number_of(services, "pictures.most_of_person")) {
        return refused(AlbumRefusal::too_many_of_yours);
    }
    if (amount_of(tx, account).bytes >= kMostBytesOfPerson) {
        return refused(AlbumRefusal::too_much_of_yours);
    }
    return Done{};
}

bool may_remove(const events::SeenEvent& seen, AccountId account, const Picture& picture) {
    return seen.looks_after || (picture.account_id == account && account != AccountId{});
}

bool is_shown(const events::SeenEvent& seen, AccountId account, const Picture& picture) {
    if (picture.hidden) return false;
    return !seen.event.no_photos || may_remove(seen, account, picture);
}

Result<Done> add_picture(const Acting& acting, const events::SeenEvent& seen,
                         const members::SentPicture& sent) {
    const EventId event = seen.event.event_id;
    const AccountId account = acting.origin.account;
    if (auto may = check_may_add(acting.tx, seen, account, acting.origin.at); !may)
        return may.refusal();
    if (auto room = check_room(acting.tx, acting.services, event, account); !room) {
        return room.refusal();
    }
    Picture picture{.picture_id = acting.tx.new_id<PictureId>(),
                    .event_id = event,
                    .account_id = account,
                    .added_at = acting.origin.at};
    members::describe(picture, sent);
    if (has_picture(acting.tx, event, picture.file)) {
        return Refusal{AlbumRefusal::picture_there_already, std::string{kField}};
    }
    const auto hidden = members::waits_hidden(acting.tx, path_of(event), picture.file);
    if (!hidden) return hidden.refusal();
    picture.hidden = *hidden;
    insert_picture(acting.tx, picture);
    journal::emit(acting.tx, acting.origin, PictureAdded{event, picture.picture_id});
    return Done{};
}

Result<Done> remove_picture(const Acting& acting, const events::SeenEvent& seen,
                            const Picture& picture) {
    if (!may_remove(seen, acting.origin.account, picture)) return AlbumRefusal::not_yours_to_remove;
    take_away(acting, picture);
    return Done{};
}

Result<Done> remove_own_picture(const Acting& acting, PictureId id) {
    const auto picture = find_picture_of(acting.tx, acting.origin.account, id);
    if (!picture) return AlbumRefusal::picture_not_found;
    take_away(acting, *picture);
    return Done{};
}

}  // namespace agora::pictures
