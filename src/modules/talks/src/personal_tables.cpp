#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::talks {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "talks_member",
         .account_column = "account_id",
         .personal = "group_id alias words consented_at let_in_at",
         .what = tr("The talk groups that you are in or asked to join"),
         .purpose = tr("To let you in, with your explicit consent (article 9 of the GDPR)"),
         .ground = Ground::consent,
         .audience = tr("The two moderators of the group; the others see the name that you chose"),
         .retention = tr("Until you withdraw: it is erased at once")},
        {.table = "talks_message",
         .account_column = "account_id",
         .personal = "message_id group_id body written_at",
         .what = tr("What you wrote in talk groups"),
         .purpose = tr("To let the group read it, under the name that you chose there"),
         .ground = Ground::consent,
         .audience = tr("The members and the two moderators of the group"),
         .retention = tr("Until you erase it or withdraw from the group")},
        {.table = "talks_moderator",
         .account_column = "account_id",
         .personal = "group_id named_at accepted_at",
         .what = tr("The talk groups that you look after, or were named for"),
         .purpose = tr("To tell members who knows them"),
         .ground = Ground::contract,
         .audience = tr("All members of the cooperative, once you accepted"),
         .retention = tr("Until you stop")},
        {.table = "talks_group",
         .account_column = "opened_by",
         .personal = "opened_by",
         .plain = "group_id slug language name summary for_whom rules opened_at closed_at",
         .what = tr("Talk groups that you opened"),
         .purpose = tr("To know who set them up"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = tr("As long as the group is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The group goes on; that it was you goes")},
    };
}

}  // namespace agora::talks
