#include "agora/files/child.hpp"

#include "agora/files/store.hpp"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace agora::files {
namespace {

using Clock = std::chrono::steady_clock;

/// Above every number that a child's descriptor gets, so that none is overwritten too early.
constexpr int kLowestNumber = 32;

class SpawnPlan {
 public:
    SpawnPlan() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    void hand_over(const std::vector<const Descriptor*>& open) {
        int target = 0;
        for (const Descriptor* descriptor : open) {
            posix_spawn_file_actions_adddup2(&actions_, descriptor->number(), target++);
        }
        posix_spawn_file_actions_addclosefrom_np(&actions_, target);
    }

    pid_t start(const std::filesystem::path& program, const std::vector<std::string>& words) const {
        const std::string name = program.filename();
        std::vector<char*> arguments{const_cast<char*>(name.c_str())};
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        char* no_environment[] = {nullptr};
        pid_t child = -1;
        const int error = posix_spawn(&child, program.c_str(), &actions_, &attributes_,
                                      arguments.data(), no_environment);
        if (error != 0) {
            throw Fault("cannot start " + program.string() + ": " + std::strerror(error));
        }
        return child;
    }

 private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// True when it ended in time.
bool ends_before(pid_t child, Clock::time_point deadline) {
    // The header of glibc 2.36 can't be used from C++.
    const Descriptor watched(static_cast<int>(syscall(SYS_pidfd_open, child, 0)));
    if (!watched.is_open()) throw Fault("cannot watch a child: " + last_error());
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        pollfd wanted{watched.number(), POLLIN, 0};
        const int count = poll(&wanted, 1, static_cast<int>(left));
        if (count > 0) return true;
        if (count < 0 && errno != EINTR) throw Fault("cannot wait for a child: " + last_error());
    }
}

ChildEnd collected(pid_t child) {
    int status = 0;
    rusage used{};
    while (wait4(child, &status, 0, &used) < 0) {
        if (errno != EINTR) throw Fault("cannot collect a child: " + last_error());
    }
    ChildEnd end;
    if (WIFEXITED(status)) end.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
    end.peak_kilobytes = used.ru_maxrss;
    return end;
}

}  // namespace

Descriptor memory_file(const char* name) {
    const Descriptor low(memfd_create(name, MFD_CLOEXEC));
    Descriptor file(low.is_open() ? fcntl(low.number(), F_DUPFD_CLOEXEC, kLowestNumber) : -1);
    if (!file.is_open()) throw Fault("cannot make a file in memory: " + last_error());
    return file;
}

void fill(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) throw Fault("cannot write a file in memory: " + last_error());
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (lseek(file.number(), 0, SEEK_SET) != 0) {
        throw Fault("cannot go back in a file in memory: " + last_error());
    }
}

std::filesystem::path program_beside_ours(std::string_view name) {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

ChildEnd run_child(const ChildOrder& order) {
    SpawnPlan plan;
    plan.hand_over(order.open);
    const pid_t child = plan.start(order.program, order.words);
    bool in_time = false;
    try {
        in_time = ends_before(child, Clock::now() + order.time_limit);
    } catch (...) {
        kill(child, SIGKILL);
        collected(child);
        throw;
    }
    if (!in_time) kill(child, SIGKILL);
    ChildEnd end = collected(child);
    end.was_too_slow = !in_time;
    return end;
}

}  // namespace agora::files
