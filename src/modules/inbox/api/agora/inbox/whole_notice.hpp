#pragma once

#include "agora/base/instant.hpp"
#include "agora/inbox/notice.hpp"

namespace agora::inbox {

/// A line of an inbox as it stands, without mail: for demonstrations.
struct WholeNotice {
    AccountId account;
    Notice notice;
    std::int64_t unread = 0;
    Instant told_at;
};

void put_whole_notice(db::WriteTx& tx, const WholeNotice& whole);

}  // namespace agora::inbox
