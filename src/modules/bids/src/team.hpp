#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

// Who makes a bid together: founding, inviting, roles, leaving.
namespace agora::bids {

/// What its lead says of a room.
struct RoomFacts {
    std::string title = {};
    std::string link = {};
    std::string language = {};
    Instant deadline_at = {};
};
/// Its founder leads; the usual list to tick off is in it. Of the call only what this person may see.
Result<RoomId> found_room(const Acting& acting, CallKind kind, std::int64_t call_id,
                          RoomFacts facts);
/// `seen`: the version that the writer began from.
Result<Done> change_room(const Acting& acting, const Inside& inside, RoomFacts facts,
                         std::int64_t seen);
/// The whole, unless a lesson of it is shared.
Result<Done> remove_room(const Acting& acting, const Inside& inside);

/// `who`: a public name, or the address of a member's page.
Result<Done> invite(const Acting& acting, const Inside& inside, std::string_view who, Role role,
                    Date today);
Result<Done> accept_invitation(const Acting& acting, const Inside& inside);
Result<Done> decline_invitation(const Acting& acting, const Inside& inside);
Result<Done> set_role(const Acting& acting, const Inside& inside, AccountId member, Role role);
/// Also an invitation that was not answered.
Result<Done> put_out(const Acting& acting, const Inside& inside, AccountId member);
/// With who is the last to leave goes the room.
Result<Done> leave(const Acting& acting, const Inside& inside);
/// A room that nobody can enter any more goes; of a lesson that is shared stays what members read.
void remove_if_left(const Acting& acting, RoomId room);

}  // namespace agora::bids
