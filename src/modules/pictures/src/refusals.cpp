#include "refusals.hpp"

namespace agora::pictures {
namespace {

RefusalText room_text(AlbumRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case AlbumRefusal::picture_there_already:
            return {"picture_there_already", field, tr("This picture is there already.")};
        case AlbumRefusal::album_full:
            return {
                "album_full", rule,
                tr("This event has as many pictures as fit. Somebody has to remove one first.")};
        case AlbumRefusal::too_many_of_yours:
            return {"too_many_of_yours", rule,
                    tr("You have put as many pictures here as one person may. Remove one first.")};
        case AlbumRefusal::too_much_of_yours:
            return {"too_much_of_yours", rule,
                    tr("Your pictures of all events take 60 MB together. Remove some first.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(AlbumRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = room_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case AlbumRefusal::event_not_found:
            return {"event_not_found", not_found, tr("There is no such event.")};
        case AlbumRefusal::picture_not_found:
            return {"picture_not_found", not_found, tr("There is no such picture.")};
        case AlbumRefusal::no_photos_here:
            return {"no_photos_here", rule, tr("Nobody takes pictures here.")};
        case AlbumRefusal::event_not_announced:
            return {"event_not_announced", rule,
                    tr("This event is not announced, or it is cancelled.")};
        case AlbumRefusal::only_who_was_there:
            return {
                "only_who_was_there", forbidden,
                tr("Only who had a place there, once it has begun, and who organises it can add "
                   "pictures.")};
        case AlbumRefusal::not_yours_to_remove:
            return {"not_yours_to_remove", forbidden,
                    tr("Only who put it there and who organises the event can remove it.")};
        default:
            return {};
    }
}

}  // namespace agora::pictures
