#pragma once

#include "agora/circles/circle.hpp"
#include "agora/events/held.hpp"
#include "catch_up_store.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::meetings {

/// The lines themselves, to somebody who was not there or came as a guest.
void mail_lines(web::Services& services, db::WriteTx& tx, const CatchUp& catch_up,
                const std::vector<circles::CircleId>& groups, AccountId to, Instant now);
/// To a secretary: a meeting has not left its lines.
void mail_lines_missing(web::Services& services, db::WriteTx& tx,
                        const events::MeetingOfCircle& meeting, AccountId to, Instant now);

}  // namespace agora::meetings
