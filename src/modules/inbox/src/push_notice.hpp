#pragma once

#include "agora/jobs/runner.hpp"
#include "notice_store.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::inbox {

struct PushWanted {
    AccountId account;
    NoticeId notice;
    Instant at;  ///< not before
};

/// A job for each device of the person; nothing when the cooperative sends to none. One query.
void queue_push(db::WriteTx& tx, const web::Services& services, const PushWanted& wanted);

/// How such a job is done. What was read meanwhile is not sent; a device that is gone is forgotten; a
/// server that gave no answer is left alone for a while; after some hours it gives up, for the inbox and the mail tell it too.
std::vector<jobs::Kind> push_jobs(web::Services& services);

}  // namespace agora::inbox
