#pragma once

#include "agora/web/route.hpp"

#include <vector>

// The pages of this module.
namespace agora::stories {

std::vector<web::Route> list_routes();     ///< stories for everybody
std::vector<web::Route> own_routes();      ///< one's own, and what one took over
std::vector<web::Route> desk_routes();     ///< what waits for editors
std::vector<web::Route> consent_routes();  ///< what the consent says
std::vector<web::Route> tell_routes();     ///< telling, writing down, changing
std::vector<web::Route> picture_routes();
std::vector<web::Route> video_routes();
std::vector<web::Route> translation_routes();
std::vector<web::Route> act_routes();    ///< agreeing, withdrawing, deciding, taking over
std::vector<web::Route> story_routes();  ///< one story; its pattern catches what others didn't

}  // namespace agora::stories
