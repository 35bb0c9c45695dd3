#pragma once

#include "agora/web/answer.hpp"

#include <vector>

namespace agora::circles {

http::Response list_groups(web::Call& call);
/// Requests to be let in that wait for the reader, and charters that changed.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::circles
