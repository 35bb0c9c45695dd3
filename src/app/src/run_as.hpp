#pragma once

#include <filesystem>
#include <string>

namespace agora::app {

/// Lets a process that root started become this user for good; called before there are threads.
/// Makes a missing data folder and gives it to the user. Without a name nothing happens; a process
/// that is this user already stays as it is. Throws config::BadConfiguration with what to do:
/// no such user, not started by root, a folder of somebody else or out of the user's reach.
void run_as(const std::string& user, const std::filesystem::path& data);

}  // namespace agora::app
