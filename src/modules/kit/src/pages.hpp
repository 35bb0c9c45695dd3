#pragma once

#include "agora/web/route.hpp"

#include <vector>

// The pages of this module.
namespace agora::kit {

std::vector<web::Route> front_routes();     ///< the kit as a whole
std::vector<web::Route> word_routes();      ///< the lexicon
std::vector<web::Route> baseline_routes();  ///< the sentence
std::vector<web::Route> expiring_routes();  ///< what ends, for those who keep it
std::vector<web::Route> edit_routes();      ///< items and their versions
std::vector<web::Route> version_routes();   ///< earlier versions, for those who keep it
std::vector<web::Route> item_routes();      ///< one item; its pattern catches what others didn't

}  // namespace agora::kit
