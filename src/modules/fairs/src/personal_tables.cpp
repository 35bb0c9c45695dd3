#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::fairs {

std::vector<web::PersonalTable> personal_tables() {
    using web::Ground;
    return {{.table = "fairs_booking",
             .account_column = "account_id",
             .personal = "stand_id number tables words share",
             .plain = "moderation",
             .what = tr("Tables that you booked at fairs, and what you show"),
             .purpose = tr("To keep a table for you and to share the price of the stand"),
             .ground = Ground::contract,
             .audience = tr("Members who see the event"),
             .retention = tr("Until you close your account")}};
}

}  // namespace agora::fairs
