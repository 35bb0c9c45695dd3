#include "commands.hpp"
#include "program.hpp"
#include "serve.hpp"

namespace agora::app {

command_line::Command serve_command() {
    return {"serve", "Answers people and API clients until it is told to stop.",
            data_options({{"--port", "The port to listen on; usual: 8080"}}),
            [](const command_line::Arguments& arguments) {
                Program program(configuration_from(arguments), program_files(), Migrate::yes);
                return serve(program);
            }};
}

}  // namespace agora::app
