#pragma once

#include "agora/events/page_parts.hpp"
#include "agora/web/answer.hpp"
#include "album.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::pictures {

/// A picture as the reader sees it; of a hidden one only that it is there, for who can remove it.
struct AlbumPicture {
    PictureId picture_id = {};
    std::optional<events::PagePicture> shown = {};
    std::string removal_url = {};  ///< for who can remove it
};
AGORA_FIELDS(AlbumPicture, picture_id, shown, removal_url)

struct AlbumPage {
    std::string event_url;
    std::string event_title;
    std::string event_lang;
    std::string when;
    bool no_photos = false;
    std::vector<AlbumPicture> pictures = {};
    std::string add_url = {};  ///< for who can add one
    Html form_keys = {};
};
AGORA_FIELDS(AlbumPage, event_url, event_title, event_lang, when, no_photos, pictures, add_url,
             form_keys)

/// The event of the address, as far as the reader may see it.
std::optional<events::SeenEvent> event_at(const web::Call& call, db::ReadTx& tx);

/// The picture of the address, hidden or not.
std::optional<Picture> picture_at(const web::Call& call, db::ReadTx& tx,
                                  const events::SeenEvent& seen);

/// With what a page says beside it.
events::PagePicture page_picture(const web::Call& call, const Picture& picture);

/// Without the keys of its forms.
AlbumPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

}  // namespace agora::pictures
