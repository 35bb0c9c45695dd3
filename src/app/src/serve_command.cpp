#include "agora/http/listening.hpp"
#include "agora/http/server.hpp"
#include "agora/memory/memory.hpp"
#include "commands.hpp"
#include "program.hpp"
#include "run_as.hpp"
#include "serve.hpp"

namespace agora::app {
namespace {

/// The port is taken while there may be rights to it; everything else happens without them.
int run(const command_line::Arguments& arguments) {
    memory::limit_heaps();
    Configuration configuration = configuration_from(arguments);
    http::raise_open_files();
    const int socket = http::listen_on(configuration.address, configuration.port);
    run_as(configuration.run_as, configuration.data);
    configuration.address = http::listening_address(socket);
    Program program(configuration, program_files(), Migrate::yes);
    return serve(program);
}

}  // namespace

command_line::Command serve_command() {
    return {"serve", "Answers people and API clients until it is told to stop.",
            data_options({{"--port", "The port to listen on; usual: 8080"},
                          {"--run-as", "The user that a server started by root becomes"}}),
            &run};
}

}  // namespace agora::app
