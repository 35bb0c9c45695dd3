#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::pictures {

std::vector<web::PersonalTable> personal_tables() {
    return {{.table = "pictures_picture",
             .account_column = "account_id",
             .personal = "event_id file small_file bytes language alternative_text rights_holder "
                         "licence people_shown hidden added_at",
             .plain = "picture_id",
             .what = tr("Your pictures of events, whose they are and what others may do with them"),
             .purpose = tr("To show how it was"),
             .ground = web::Ground::consent,
             .audience = tr("Whoever sees the event"),
             .retention = tr("Until you remove it or close your account")}};
}

}  // namespace agora::pictures
