#pragma once

#include <csignal>

namespace agora::mail {

/// Keeps SIGPIPE from this thread for a scope: TLS writes to a line that the server has cut raise
/// it, and it would end the program. With threads curl leaves that to us (CURLOPT_NOSIGNAL).
class PipeSignalHeld {
 public:
    PipeSignalHeld();
    PipeSignalHeld(const PipeSignalHeld&) = delete;
    PipeSignalHeld& operator=(const PipeSignalHeld&) = delete;
    ~PipeSignalHeld();

 private:
    sigset_t before_{};
    bool was_pending_ = false;
};

}  // namespace agora::mail
