#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::pictures {

std::vector<web::Route> album_routes();   ///< the pictures of an event
std::vector<web::Route> upload_routes();  ///< to add one
std::vector<web::Route> file_routes();    ///< one picture: its file, and objecting to it
std::vector<web::Route> own_routes();     ///< what one put there oneself, at whatever event

}  // namespace agora::pictures
