#pragma once

namespace agora::http {

/// While it lives, the request of this thread waits for something other than the processor, and
/// another may be read meanwhile; see Options::most_reading. Nothing on other threads.
class Waiting {
 public:
    Waiting();
    ~Waiting();
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
};

}  // namespace agora::http
