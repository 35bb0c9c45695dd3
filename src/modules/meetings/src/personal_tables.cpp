#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::meetings {

std::vector<web::PersonalTable> personal_tables() {
    using web::Ground;
    return {{.table = "meetings_question",
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
