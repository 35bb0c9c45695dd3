#pragma once

#include "agora/web/call.hpp"
#include "notice_store.hpp"

#include <cstdint>
#include <vector>

namespace agora::inbox {

/// These lines are read now. A disk that is full keeps nobody from reading a page.
void note_reading(web::Call& call, const std::vector<NoticeId>& ids);

/// How many lines of the inbox are unread, at most 100; the one of the page that is shown is read
/// by that. Two short looks into an index.
std::int64_t unread_on(web::Call& call);

std::vector<web::TodayLine> today(web::Call& call);
std::vector<web::Route> live_routes();

}  // namespace agora::inbox
