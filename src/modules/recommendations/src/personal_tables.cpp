#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::recommendations {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kMemory = tr("To keep what members asked for and what became of it");
constexpr std::string_view kForLife = tr("As long as the cooperative keeps the register");
constexpr std::string_view kSigned = tr("Everybody reads it; members see who recorded it");
constexpr std::string_view kStays =
    tr("The register belongs to the whole cooperative; that it was you goes");

/// Rows that stay when their author goes.
web::PersonalTable kept(std::string_view table, std::string_view column, std::string_view plain,
                        std::string_view what) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kMemory,
            .ground = Ground::legitimate_interest,
            .audience = kSigned,
            .retention = kForLife,
            .erasure = Erasure::blank_columns,
            .kept_because = kStays};
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    return {
        kept("recommendations_item", "made_by",
             "recommendation_id document number printed position parent_id cycle_id group_name "
             "origin_codes language status status_day source_note entered_at heard_at moderation",
             tr("Recommendations that you wrote down")),
        kept("recommendations_text", "written_by",
             "recommendation_id language version of_version origin title context developments "
             "means carried_out_by inspiration attention written_at",
             tr("Texts of recommendations that you wrote")),
        kept("recommendations_act", "recorded_by",
             "act_id recommendation_id status news day body evidence imported recorded_at "
             "told_until",
             tr("What you recorded in the story of recommendations")),
        kept("recommendations_withdrawal", "withdrawn_by",
             "act_id language reason withdrawn_at told_until",
             tr("What you withdrew from the story of recommendations")),
        kept("recommendations_mending", "mended_by",
             "mending_id reference_id before_id after_id reason mended_at",
             tr("References of recommendations that you mended")),
        {.table = "recommendations_tip",
         .account_column = "told_by",
         .personal = "tip_id recommendation_id language words source told_by told_at",
         .what = tr("What you told of a recommendation and no editor has answered yet"),
         .purpose = tr("To let editors put it in the story"),
         .ground = Ground::contract,
         .audience = tr("The editors and the board"),
         .retention = tr("Until an editor answers")},
        {.table = "recommendations_follow",
         .account_column = "account_id",
         .personal = "recommendation_id account_id followed_at",
         .what = tr("Recommendations that you follow"),
         .purpose = tr("To tell you what becomes of them"),
         .ground = Ground::contract,
         .audience = tr("Nobody: only how many follow it is shown"),
         .retention = tr("Until you stop, or close your account")},
    };
}

}  // namespace agora::recommendations
