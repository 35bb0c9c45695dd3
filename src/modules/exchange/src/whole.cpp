#include "agora/exchange/whole.hpp"

#include "agora/journal/journal.hpp"
#include "deal_store.hpp"
#include "listing_store.hpp"
#include "picture_store.hpp"

namespace agora::exchange {

ListingId put_whole_listing(db::WriteTx& tx, Listing listing) {
    listing.listing_id = tx.new_id<ListingId>();
    listing.changed_at = listing.made_at;
    insert_listing(tx, listing);
    journal::emit(tx, {listing.owner_id, listing.made_at}, ListingPlaced{listing.listing_id});
    return listing.listing_id;
}

void put_whole_picture(db::WriteTx& tx, const Listing& listing, Picture picture) {
    picture.picture_id = tx.new_id<PictureId>();
    picture.listing_id = listing.listing_id;
    picture.account_id = listing.owner_id;
    insert_picture(tx, std::move(picture));
}

DealId put_whole_deal(db::WriteTx& tx, WholeDeal whole) {
    Deal& deal = whole.deal;
    deal.deal_id = tx.new_id<DealId>();
    insert_deal(tx, deal);
    journal::emit(tx, {deal.other_id, deal.made_at}, DealMoved{deal.deal_id, deal.state});
    for (Line& line : whole.lines) {
        line.line_id = tx.new_id<LineId>();
        line.deal_id = deal.deal_id;
        insert_line(tx, line);
    }
    for (Statement& statement : whole.statements) {
        statement.deal_id = deal.deal_id;
        put_statement(tx, statement);
    }
    if (whole.avoided) {
        whole.avoided->deal_id = deal.deal_id;
        put_avoided(tx, *whole.avoided);
    }
    return deal.deal_id;
}

}  // namespace agora::exchange
