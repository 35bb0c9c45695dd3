#pragma once

#include "agora/web/module.hpp"

#include <vector>

// What hears of changes of groups and what runs from time to time.
namespace agora::circles {

std::vector<journal::Listener> listeners(web::Services& services);
std::vector<jobs::Periodic> periodic(web::Services& services);
std::vector<jobs::Kind> job_kinds(web::Services& services);

}  // namespace agora::circles
