#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::pitches {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "pitches_pitch",
         .account_column = "account_id",
         .personal = "account_id title words",
         .plain = "pitch_id event_id kind language booked_at moderation withdrawn",
         .what = tr("What you pitch at partner meetings"),
         .purpose = tr("To find people who help with your project"),
         .ground = Ground::contract,
         .audience = tr("Members who see the event"),
         .retention = tr("Until you close your account"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("An empty line stays, so that what others offered keeps its place")},
        {.table = "pitches_help",
         .account_column = "account_id",
         .personal = "pitch_id words offered_at",
         .what = tr("Pitches that you can help with"),
         .purpose = tr("To bring you together"),
         .ground = Ground::contract,
         .audience = tr("Who pitches, and who organises the event"),
         .retention = tr("Until you close your account")},
    };
}

}  // namespace agora::pitches
