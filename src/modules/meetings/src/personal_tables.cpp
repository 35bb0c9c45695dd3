#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::meetings {

std::vector<web::PersonalTable> personal_tables() {
    using web::Ground;
    return {{.table = "meetings_catch_up_version",
             .account_column = "written_by",
             .personal = "written_by",
             .plain = "event_id version language body written_at",
             .what = tr("Lines about a meeting that you wrote for who was not there"),
             .purpose = tr("To let a group know what its meetings said"),
             .ground = Ground::legitimate_interest,
             .audience = tr("Whoever may see the meeting"),
             .retention = tr("As long as the cooperative keeps the event"),
             .erasure = web::Erasure::blank_columns,
             .kept_because = tr("The lines belong to the meeting; that it was you goes")},
            {.table = "meetings_told",
             .account_column = "account_id",
             .personal = "event_id",
             .what = tr("Meetings of which you were sent the five lines"),
             .purpose = tr("To send them to you once"),
             .ground = Ground::legitimate_interest,
             .audience = tr("Nobody"),
             .retention = tr("Until you close your account")},
            {.table = "meetings_question",
             .account_column = "account_id",
             .personal = "event_id asked_at answered",
             .what = tr("That you were asked how an event was, and whether you answered"),
             .purpose = tr("To ask you once and to count your answer once; what you said is not "
                           "kept with you"),
             .ground = Ground::legitimate_interest,
             .audience = tr("Nobody"),
             .retention = tr("Until you close your account")}};
}

}  // namespace agora::meetings
