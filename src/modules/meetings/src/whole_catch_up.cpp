#include "catch_up.hpp"

namespace agora::meetings {

void put_whole_catch_up(db::WriteTx& tx, CatchUp catch_up) {
    auto head = find_catch_up_head(tx, catch_up.event_id)
                    .value_or(CatchUpHead{.event_id = catch_up.event_id});
    catch_up.version = ++head.version;
    put_catch_up_head(tx, head);
    insert_catch_up(tx, catch_up);
    const auto meeting = events::find_meeting(tx, catch_up.event_id);
    if (!meeting) return;
    for (const circles::CircleId circle : groups_of(tx, *meeting)) {
        insert_catch_up_circle(tx, circle, catch_up.event_id, meeting->starts_at);
    }
}

}  // namespace agora::meetings
