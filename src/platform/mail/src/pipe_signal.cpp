#include "pipe_signal.hpp"

#include <ctime>

namespace agora::mail {
namespace {

sigset_t only_pipe() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

bool is_pending() {
    sigset_t pending;
    sigpending(&pending);
    return sigismember(&pending, SIGPIPE) == 1;
}

}  // namespace

PipeSignalHeld::PipeSignalHeld() : was_pending_(is_pending()) {
    const sigset_t pipe = only_pipe();
    pthread_sigmask(SIG_BLOCK, &pipe, &before_);
}

PipeSignalHeld::~PipeSignalHeld() {
    // One that came meanwhile is ours: taken away before the mask is as it was.
    if (!was_pending_ && is_pending()) {
        const sigset_t pipe = only_pipe();
        const timespec at_once{};
        sigtimedwait(&pipe, nullptr, &at_once);
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace agora::mail
