#pragma once

#include "agora/command_line/command_line.hpp"
#include "agora/resources/resources.hpp"
#include "configuration.hpp"

#include <vector>

namespace agora::app {

/// The files that the program carries, as main found them.
const resources::Set& program_files();

/// --data, --database and --config, which every command takes.
std::vector<command_line::Option> data_options(std::vector<command_line::Option> more = {});
Configuration configuration_from(const command_line::Arguments& arguments);

command_line::Command serve_command();
command_line::Command account_command();
command_line::Command setting_command();
command_line::Command demo_command();
command_line::Command backup_command();
command_line::Command restore_command();
command_line::Command export_command();
command_line::Command import_command();
command_line::Command move_command();
command_line::Command migrate_command();
command_line::Command reindex_command();
command_line::Command routes_command();
command_line::Command verify_command();
command_line::Command verify_draw_command();

}  // namespace agora::app
