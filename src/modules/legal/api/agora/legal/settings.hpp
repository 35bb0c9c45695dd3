#pragma once

#include "agora/base/language.hpp"
#include "agora/web/settings.hpp"

#include <string>
#include <string_view>
#include <vector>

// The facts that the law wants a site to tell, as other modules and commands may use them.
namespace agora::legal {

/// The keys of obligatory settings that are still empty, in the order of the page.
std::vector<std::string_view> missing_facts(const web::Settings& settings);

/// Plausible values of a cooperative that does not exist, for demonstrations; key and content.
std::vector<std::pair<std::string_view, std::string_view>> invented_facts();

}  // namespace agora::legal
