#pragma once

#include "agora/members/picture_objection.hpp"
#include "objection_pages.hpp"

// Everything about pictures and documents that the module's table needs.
namespace agora::members {

/// The own portrait, uploads among the examples of work, files as they leave, and objections.
std::vector<web::Route> picture_routes();

}  // namespace agora::members
