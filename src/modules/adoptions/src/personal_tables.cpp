#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::adoptions {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kPurpose =
    tr("To let members carry out what members asked for, and to tell what came of it");
constexpr std::string_view kForLife = tr("As long as the cooperative keeps the register");
constexpr std::string_view kStays =
    tr("The register belongs to the whole cooperative; that it was you goes");

/// Rows that stay when the person goes.
web::PersonalTable blanked(std::string_view table, std::string_view column, std::string_view plain,
                           std::string_view what, std::string_view audience) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kPurpose,
            .ground = Ground::legitimate_interest,
            .audience = audience,
            .retention = kForLife,
            .erasure = Erasure::blank_columns,
            .kept_because = kStays};
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    return {
        blanked("adoptions_offer", "proposed_by",
                "recommendation_id number state hours people language words reason changed_at",
                tr("What you proposed that members do"), tr("The editors and the board")),
        blanked("adoptions_offer", "opened_by", {}, tr("What you said that members can do"),
                tr("Nobody; it stands in the audit")),
        {.table = "adoptions_interest",
         .account_column = "account_id",
         .personal = "recommendation_id account_id said_at",
         .what = tr("What you said that you would do"),
         .purpose = tr("To bring together who would do the same"),
         .ground = Ground::contract,
         .audience = tr("Members who said the same; others see how many"),
         .retention = tr("Until you take it back, or close your account")},
        blanked("adoptions_adoption", "adopted_by",
                "adoption_id recommendation_id circle_id state language words evidence moderation "
                "adopted_at moved_at asked_at ended_at",
                tr("Recommendations that you took up for a group"),
                tr("Nobody; what the group does is public")),
        blanked("adoptions_adoption", "contact_id", {},
                tr("Groups for which you are the contact at the cooperative"), tr("Members")),
        blanked("adoptions_step", "written_by",
                "step_id adoption_id language words due_on written_at done_at",
                tr("Steps that you wrote for a group"),
                tr("Everybody reads the step, not who wrote it")),
    };
}

}  // namespace agora::adoptions
