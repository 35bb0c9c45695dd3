#pragma once

#include "agora/web/services.hpp"

#include <string>
#include <vector>

// The stored files and the rows that name them, over all modules.
namespace agora::accounts {

/// Removes files that no row names any more, put more than an hour ago: whoever puts a file names it
/// sooner. Gives how many.
int remove_unnamed_files(web::Services& services);

/// Rows that name a file which is not there, and files that are not what their name says.
std::vector<std::string> verify_files(web::Services& services);

}  // namespace agora::accounts
