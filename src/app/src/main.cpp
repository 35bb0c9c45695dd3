#include "agora/command_line/command_line.hpp"
#include "agora/config/config.hpp"
#include "agora/resources/embedded.hpp"
#include "configuration.hpp"
#include "modules.hpp"
#include "program.hpp"
#include "serve.hpp"

#include <cstdio>
#include <exception>

namespace agora::app {
namespace {

using command_line::Arguments;
using command_line::Command;
using command_line::Need;
using command_line::Option;

/// What the program carries; in a debug build with the templates of the source tree laid over it.
resources::Set program_files() {
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

std::vector<Option> data_options() {
    return {{"--data", "The data folder", Need::required},
            {"--database", "sqlite:FILE or postgresql://…; usual: DATA/agora.db"},
            {"--config", "A TOML file with the machine's settings"}};
}

Configuration configuration_from(const Arguments& arguments) {
    return configuration_of({.data = arguments.text("--data"),
                             .database = arguments.text("--database"),
                             .port = arguments.text("--port"),
                             .config_file = arguments.text("--config")});
}

int serve_command(const Arguments& arguments) {
    Program program(configuration_from(arguments), program_files(), Migrate::yes);
    return serve(program);
}

std::vector<Command> all_commands() {
    std::vector<Option> serve_options = data_options();
    serve_options.push_back({"--port", "The port to listen on; usual: 8080"});
    return {{"serve", "Answers people and API clients until it is told to stop.", serve_options,
             &serve_command}};
}

}  // namespace
}  // namespace agora::app

int main(int count, char** words) {
    try {
        return agora::command_line::run("agora", AGORA_VERSION, agora::app::all_commands(), count,
                                        words);
    } catch (const agora::config::BadConfiguration& error) {
        std::fprintf(stderr, "agora: %s\n", error.what());
        return agora::command_line::kWrongUsage;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "agora: %s\n", error.what());
        return agora::command_line::kFaults;
    }
}
