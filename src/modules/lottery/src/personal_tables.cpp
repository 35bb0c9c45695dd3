#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::lottery {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kRetention = tr("As long as the cooperative keeps the draw");
    constexpr std::string_view kWhy =
        tr("Everybody has to be able to recompute the draw; that it was you goes");
    return {
        {.table = "lottery_candidate",
         .account_column = "account_id",
         .personal = "account_id name_public",
         .plain = "draw_id number choices entered_at drawn_place reserve_place",
         .what = tr("Draws in which you are a candidate, with your number"),
         .purpose = tr("To choose people by lot in a way that everybody can check"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Everybody sees the number and what was declared; your name when you said "
                        "so, and who runs the draw when you are drawn or a reserve"),
         .retention = kRetention,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "lottery_witness",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "draw_id number commitment sealed_at secret revealed_at",
         .what = tr("Draws of which you are a witness, with the secret that you handed in"),
         .purpose = tr("To choose people by lot in a way that everybody can check"),
         .ground = Ground::consent,
         .audience = tr("Members see your name; everybody sees the secret once it is drawn"),
         .retention = kRetention,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "lottery_typed_value",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "draw_id content typed_at",
         .what = tr("Public values of draws that you typed"),
         .purpose = tr("To be sure that two people read the same"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Witnesses and who runs the draw"),
         .retention = kRetention,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "lottery_draw",
         .account_column = "announced_by",
         .personal = "announced_by",
         .plain = "draw_id number language title purpose seats reserves source giver state "
                  "entries_until value_what value_numbers value_at announced_at frozen_at "
                  "pool_hash pool_text "
                  "record ended_at reason moderation told",
         .what = tr("Draws that you announced"),
         .purpose = tr("To know who answers for a draw"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members"),
         .retention = kRetention,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
    };
}

}  // namespace agora::lottery
