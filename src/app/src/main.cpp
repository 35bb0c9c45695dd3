#include "agora/command_line/command_line.hpp"
#include "agora/config/config.hpp"
#include "agora/resources/embedded.hpp"
#include "commands.hpp"
#include "modules.hpp"

#include <cstdio>
#include <exception>

namespace agora::app {
namespace {

/// What the program carries; in a debug build with the templates of the source tree laid over it.
resources::Set carried_files() {
#ifdef AGORA_SOURCE_DIR
    const std::filesystem::path source{AGORA_SOURCE_DIR};
    std::vector<resources::Folder> folders{{"web", source / "web"}};
    for (const std::string& part : all_parts()) {
        const auto platform = source / "src/platform" / part;
        folders.push_back({part, exists(platform) ? platform : source / "src/modules" / part});
    }
    return resources::embedded().overlaid_with(resources::from_disk(folders));
#else
    return resources::embedded();
#endif
}

}  // namespace

const resources::Set& program_files() {
    static const resources::Set kFiles = carried_files();
    return kFiles;
}

std::vector<command_line::Option> data_options(std::vector<command_line::Option> more) {
    std::vector<command_line::Option> options{
        {"--data", "The data folder", command_line::Need::required},
        {"--database", "sqlite:FILE or postgresql://…; usual: DATA/agora.db"},
        {"--config", "A TOML file with the machine's settings"}};
    for (command_line::Option& option : more) options.push_back(std::move(option));
    return options;
}

Configuration configuration_from(const command_line::Arguments& arguments) {
    return configuration_of({.data = arguments.text("--data"),
                             .database = arguments.text("--database"),
                             .port = arguments.text("--port"),
                             .run_as = arguments.text("--run-as"),
                             .config_file = arguments.text("--config")});
}

}  // namespace agora::app

int main(int count, char** words) {
    using namespace agora;
    try {
        return command_line::run(
            "agora", AGORA_VERSION,
            {app::serve_command(), app::demo_command(), app::account_command(),
             app::setting_command(), app::backup_command(), app::restore_command(),
             app::export_command(), app::import_command(), app::move_command(),
             app::reindex_command(), app::migrate_command(), app::routes_command(),
             app::verify_command(), app::verify_draw_command()},
            count, words);
    } catch (const config::BadConfiguration& error) {
        std::fprintf(stderr, "agora: %s\n", error.what());
        return command_line::kWrongUsage;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "agora: %s\n", error.what());
        return command_line::kFaults;
    }
}
