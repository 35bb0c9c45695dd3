#include "personal_tables.hpp"

namespace agora::matching {

using web::Erasure;
using web::Ground;

std::vector<web::PersonalTable> personal_tables() {
    return {
        {.table = "matching_preference",
         .account_column = "account_id",
         .personal = "account_id is_off frequency fit",
         .plain = "told_from told_until changed_at",
         .what = tr("How you want to be matched with work, and how often you are told"),
         .purpose = tr("To propose work to you only as you wish"),
         .ground = Ground::consent,
         .audience = tr("Nobody"),
         .retention = tr("As long as your account"),
         .erasure = Erasure::delete_rows},
        {.table = "matching_mute",
         .account_column = "account_id",
         .personal = "account_id skill_id",
         .what = tr("Skills of yours that don't count when work is matched"),
         .purpose = tr("To propose work to you only as you wish"),
         .ground = Ground::consent,
         .audience = tr("Nobody"),
         .retention = tr("Until you let them count again, or close your account"),
         .erasure = Erasure::delete_rows},
        {.table = "matching_told",
         .account_column = "account_id",
         .personal = "account_id need_id",
         .plain = "told_at",
         .what = tr("Which new work you were told of"),
         .purpose = tr("To tell you each thing once"),
         .ground = Ground::consent,
         .audience = tr("Nobody"),
         .retention = tr("400 days"),
         .erasure = Erasure::delete_rows},
        {.table = "matching_shown",
         .account_column = "account_id",
         .personal = "account_id times",
         .plain = "day",
         .what = tr("How often an order of members showed you"),
         .purpose = tr("To show everybody as evenly as can be"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody; everybody sees how evenly people were shown"),
         .retention = tr("90 days"),
         .erasure = Erasure::delete_rows},
    };
}

}  // namespace agora::matching
