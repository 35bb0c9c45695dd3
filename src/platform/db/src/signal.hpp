#pragma once

#include <semaphore.h>

#include <cerrno>

namespace agora::db {

/// Told once by one thread, waited for by another, which sleeps at once: std::binary_semaphore gives the
/// processor away several times first, which costs much where many wait.
class Signal {
 public:
    Signal() { sem_init(&semaphore_, 0, 0); }
    ~Signal() { sem_destroy(&semaphore_); }
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    void tell() { sem_post(&semaphore_); }
    void wait() {
        while (sem_wait(&semaphore_) != 0 && errno == EINTR) {
        }
    }

 private:
    sem_t semaphore_;
};

}  // namespace agora::db
