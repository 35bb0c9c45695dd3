#pragma once

#include "agora/db/transaction.hpp"
#include "agora/exchange/picture.hpp"

#include <optional>
#include <vector>

// Each write also says that the listing changed, so that lists in memory follow.
namespace agora::exchange {

/// After those that are there.
void insert_picture(db::WriteTx& tx, Picture picture);
void delete_picture(db::WriteTx& tx, const Picture& picture);
void update_hidden(db::WriteTx& tx, const Picture& picture, bool hidden);
/// Before all others.
void put_first(db::WriteTx& tx, const Picture& picture);

std::optional<Picture> find_picture(db::ReadTx& tx, ListingId listing, PictureId id);
/// In their order, hidden ones too.
std::vector<Picture> list_pictures(db::ReadTx& tx, ListingId listing);
/// What is shown of listings that changed after this count, each listing's in their order.
std::vector<Picture> list_shown_pictures(db::ReadTx& tx, std::int64_t touched);
/// Of one person, of all listings.
std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account);

}  // namespace agora::exchange
