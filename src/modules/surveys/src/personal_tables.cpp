#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::surveys {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "surveys_roll",
         .account_column = "account_id",
         .personal = "survey_id reminded answered",
         .what = tr("That you were invited to a survey, and whether you answered"),
         .purpose = tr("To invite you, to remind you and to count your answers once; what you "
                       "answered is kept without you, so it can't be in this copy"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: only how many were invited and answered is shown"),
         .retention = tr("Until you close your account")},
        {.table = "surveys_survey",
         .account_column = "made_by",
         .personal = "made_by",
         .plain = "survey_id circle_id aim cycle audience area pilot_area pilot_until closes_on "
                  "minutes state version document invited_up_to reminders reminded_on made_at "
                  "opened_at closed_at close_reason moderation",
         .what = tr("Surveys that you made"),
         .purpose = tr("To tell you when there are results"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = tr("As long as the cooperative keeps the results"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others answered it; that you made it goes")},
        {.table = "surveys_coder",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "survey_id question slot finished",
         .what = tr("That you gave codes to what people wrote in a survey"),
         .purpose = tr("To let two people code without seeing each other's codes"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = tr("As long as the cooperative keeps the results"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Results are made of the codes; that they are yours goes")},
    };
}

}  // namespace agora::surveys
