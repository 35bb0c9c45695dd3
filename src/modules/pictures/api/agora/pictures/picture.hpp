#pragma once

#include "agora/events/event.hpp"

#include <string>

namespace agora::pictures {

using access::AccountId;
using events::EventId;
using PictureId = Id<struct EventPictureTag>;

/// A picture of an event. Whoever put it there answered for it.
struct Picture {
    PictureId picture_id = {};
    EventId event_id = {};
    AccountId account_id = {};    ///< who put it there
    std::string file = {};        ///< digest of the large size
    std::string small_file = {};  ///< digest of the small one
    std::int64_t bytes = 0;       ///< of both
    std::string language = {};    ///< of the alternative text
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};       ///< a files::name_of(Licence)
    std::string people_shown = {};  ///< a files::name_of(PeopleShown)
    bool hidden = false;            ///< somebody shown in it objects
    Instant added_at = {};
};
AGORA_FIELDS(Picture, picture_id, event_id, account_id, file, small_file, bytes, language,
             alternative_text, rights_holder, licence, people_shown, hidden, added_at)

/// Writes it down as it is, for demonstrations and transfers; its file is stored. Gives its id.
PictureId put_whole_picture(db::WriteTx& tx, Picture picture);

}  // namespace agora::pictures
