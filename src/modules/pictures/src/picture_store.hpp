#pragma once

#include "agora/pictures/picture.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::pictures {

void insert_picture(db::WriteTx& tx, const Picture& picture);
std::optional<Picture> find_picture(db::ReadTx& tx, EventId event, PictureId id);
bool has_picture(db::ReadTx& tx, EventId event, std::string_view file);
/// In the order in which they came, hidden ones too.
std::vector<Picture> list_pictures(db::ReadTx& tx, EventId event);

/// Of one person at all events, the newest first.
std::vector<Picture> list_pictures_of(db::ReadTx& tx, AccountId account, std::int64_t limit);
std::optional<Picture> find_picture_of(db::ReadTx& tx, AccountId account, PictureId id);

struct Amount {
    std::int64_t pictures = 0;
    std::int64_t bytes = 0;
};
AGORA_FIELDS(Amount, pictures, bytes)
Amount amount_of(db::ReadTx& tx, EventId event);
Amount amount_of(db::ReadTx& tx, EventId event, AccountId account);
/// At all events.
Amount amount_of(db::ReadTx& tx, AccountId account);

void update_hidden(db::WriteTx& tx, EventId event, std::string_view file, bool hidden);
void delete_picture(db::WriteTx& tx, EventId event, std::string_view file);

}  // namespace agora::pictures
