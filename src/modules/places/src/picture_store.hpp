#pragma once

#include "agora/places/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::places {

using PictureId = Id<struct PlacePictureTag>;

/// A picture of a place. Whoever put it there answered for it.
struct Picture {
    PictureId picture_id = {};
    PlaceId place_id = {};
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
AGORA_FIELDS(Picture, picture_id, place_id, account_id, file, small_file, bytes, language,
             alternative_text, rights_holder, licence, people_shown, hidden, added_at)

void insert_picture(db::WriteTx& tx, const Picture& picture);
std::optional<Picture> find_picture(db::ReadTx& tx, PlaceId place, PictureId id);
/// In the order in which they came, hidden ones too.
std::vector<Picture> list_pictures(db::ReadTx& tx, PlaceId place);
/// Of one person at all places.
std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account);
void update_hidden(db::WriteTx& tx, PictureId picture, bool hidden);
void delete_picture(db::WriteTx& tx, PictureId picture);

enum class PictureDeed { added, removed };
AGORA_ENUM(PictureDeed, added, removed)

/// That a picture came or went; by nobody when somebody shown in it had it removed.
struct NotedDeed {
    PictureId picture_id = {};
    PictureDeed deed = PictureDeed::added;
    AccountId account_id = {};
    Instant done_at = {};
};
AGORA_FIELDS(NotedDeed, picture_id, deed, account_id, done_at)

void insert_deed(db::WriteTx& tx, PlaceId place, const NotedDeed& noted);
/// The newest first.
std::vector<NotedDeed> list_deeds(db::ReadTx& tx, PlaceId place);

}  // namespace agora::places
