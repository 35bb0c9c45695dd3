#pragma once

#include "circle_view.hpp"

#include <string_view>
#include <vector>

namespace agora::circles {

http::Response list_groups(web::Call& call);
/// Groups of all kinds whose texts hold the words, as /groups?q= lists them: closed ones last.
std::vector<CircleCard> cards_with(web::Call& call, std::string_view typed);
/// Requests to be let in that wait for the reader, and charters that changed.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::circles
