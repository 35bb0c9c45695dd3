#pragma once

#include "agora/base/date.hpp"
#include "agora/events/event.hpp"
#include "agora/vocabulary/terms.hpp"

#include <string>
#include <vector>

namespace agora::fairs {

using access::AccountId;
using events::EventId;
using vocabulary::TermId;
using StandId = Id<struct StandTag>;

struct Stand {
    StandId stand_id = {};
    EventId event_id = {};
    TermId sector = {};  ///< zero: shared by all
    std::string language = {};
    std::string title = {};
    std::string words = {};   ///< plain text
    std::int64_t tables = 0;  ///< how many it has
    std::int64_t price = 0;   ///< cents of euro, of the whole stand
    Date last_day = {};       ///< to book or give back
    bool told = false;        ///< everybody knows their share
    Instant made_at = {};
};
AGORA_FIELDS(Stand, stand_id, event_id, sector, language, title, words, tables, price, last_day,
             told, made_at)

struct Booking {
    StandId stand_id = {};
    AccountId account_id = {};
    std::int64_t number = 0;  ///< the earlier has the lower one
    std::int64_t tables = 1;  ///< 0: hidden after a report, then given back
    std::string words = {};   ///< what they show
    std::int64_t share = 0;   ///< cents, once the stand is told
    web::Moderation moderation = web::Moderation::none;  ///< of the words
};
AGORA_FIELDS(Booking, stand_id, account_id, number, tables, words, share, moderation)

struct BookingModerated {
    static constexpr std::string_view kName = "fairs.moderated";
    StandId stand = {};
    AccountId account = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(BookingModerated, stand, account, measure)

/// A stand with its bookings: for demonstrations and transfers, not for people's acts.
struct WholeStand {
    Stand stand = {};                    ///< without id
    std::vector<Booking> bookings = {};  ///< without the stand's id, in order
};
StandId put_whole_stand(db::WriteTx& tx, const WholeStand& whole);

}  // namespace agora::fairs
