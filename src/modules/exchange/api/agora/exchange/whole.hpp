#pragma once

#include "agora/db/transaction.hpp"
#include "agora/exchange/deal.hpp"
#include "agora/exchange/picture.hpp"

#include <vector>

// For demonstrations and transfers: rows with their past.
namespace agora::exchange {

/// Without id, code and stamps of the list. Nobody is warned anew of an end that has passed.
ListingId put_whole_listing(db::WriteTx& tx, Listing listing);

/// Without id, place and owner; after those that are there. Its file is stored.
void put_whole_picture(db::WriteTx& tx, const Listing& listing, Picture picture);

struct WholeDeal {
    Deal deal = {};  ///< without id
    std::vector<Line> lines = {};
    std::vector<Statement> statements = {};
    std::optional<Avoided> avoided = {};
};
DealId put_whole_deal(db::WriteTx& tx, WholeDeal whole);

}  // namespace agora::exchange
