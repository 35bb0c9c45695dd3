#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::dates {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "dates_vote",
         .account_column = "account_id",
         .personal = "poll_id number answer",
         .what = tr("When you said that you can come"),
         .purpose = tr("To find a time that suits most"),
         .ground = Ground::contract,
         .audience = tr("Nobody; the group sees how many said the same"),
         .retention = tr("Until you close your account")},
        {.table = "dates_poll",
         .account_column = "asked_by",
         .personal = "asked_by",
         .plain = "poll_id circle_id language title words time_zone last_day state chosen "
                  "told asked_at moderation",
         .what = tr("Times that you proposed to a group"),
         .purpose = tr("To let you choose among them"),
         .ground = Ground::contract,
         .audience = tr("Members of the group"),
         .retention = tr("As long as the cooperative keeps the group"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others answered; that it was you goes")},
    };
}

}  // namespace agora::dates
