#pragma once

#include "agora/members/picture_objection.hpp"
#include "agora/site/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

// Where stories show outside their own pages.
namespace agora::stories {

/// One story on the home page of visitors, another each day.
site::HomeSection on_visitor_home(web::Call& call);
std::vector<web::TodayLine> today(web::Call& call);
members::PictureWall story_wall();
web::Reportable reportable_story();

}  // namespace agora::stories
