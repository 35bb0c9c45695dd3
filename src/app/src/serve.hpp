#pragma once

#include "program.hpp"

namespace agora::app {

/// Serves until SIGTERM or SIGINT, then finishes what is under way. Gives the exit code.
int serve(Program& program);

}  // namespace agora::app
