#pragma once

#include "notice_store.hpp"

#include <optional>

namespace agora::web {
struct Services;
}

namespace agora::inbox {

/// The line of a notice after one more telling, the first of it or not; not kept yet.
NoticeRow row_of(db::WriteTx& tx, AccountId account, const Notice& notice, Instant now);

/// Keeps it and tells open pages; the person's devices ring at that moment, if there is one.
void put_line(db::WriteTx& tx, const web::Services& services, const NoticeRow& row,
              std::optional<Instant> rings_at);

}  // namespace agora::inbox
