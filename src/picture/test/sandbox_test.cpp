#include "sandbox.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace agora::picture::test {
namespace {

/// What becomes of a process that tries the act after lock_down(): its wait status.
template <typename Act>
int status_after(Act act) {
    const pid_t child = fork();
    if (child == 0) {
        lock_down();
        _exit(act() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

template <typename Act>
bool kills(Act act) {
    const int status = status_after(act);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

/// True when the act itself saw what it expected.
template <typename Act>
bool holds(Act act) {
    const int status = status_after(act);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(Sandbox, KillsWhoStartsAProgramAProcessOrASocket) {
    EXPECT_TRUE(kills([] { return execl("/bin/true", "true", nullptr) == 0; }));
    EXPECT_TRUE(kills([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }));
    EXPECT_TRUE(kills([] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }));
    EXPECT_TRUE(kills([] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }));
    EXPECT_TRUE(kills([] { return vfork() >= 0; }));
}

TEST(Sandbox, ForbidsFilesProcessesAndExecutableMemory) {
    EXPECT_TRUE(holds([] { return open("/etc/passwd", O_RDONLY) < 0 && errno == EPERM; }));
    EXPECT_TRUE(
        holds([] { return open("/tmp/x", O_CREAT | O_WRONLY, 0600) < 0 && errno == EPERM; }));
    EXPECT_TRUE(holds([] { return fork() < 0; }));
    EXPECT_TRUE(holds([] { return unlink("/tmp/x") < 0 && errno == EPERM; }));
    EXPECT_TRUE(holds([] { return kill(getppid(), 0) < 0 && errno == EPERM; }));
    EXPECT_TRUE(holds([] {
        return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                    -1, 0) == MAP_FAILED;
    }));
    EXPECT_TRUE(holds([] {
        void* page =
            mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return page != MAP_FAILED && mprotect(page, 4096, PROT_READ | PROT_EXEC) < 0;
    }));
}

TEST(Sandbox, LetsItComputeInThreadsAndWriteToWhatIsOpen) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    EXPECT_TRUE(holds([&] {
        int sum = 0;
        std::thread([&sum] { sum = 42; }).join();
        return sum == 42 && write(ends[1], "ok", 2) == 2;
    }));
    char read_back[2];
    EXPECT_EQ(read(ends[0], read_back, 2), 2);
    close(ends[0]);
    close(ends[1]);
}

TEST(Sandbox, LimitsTimeFilesAndMemory) {
    const pid_t child = fork();
    if (child == 0) {
        limit_resources();
        rlimit time{}, files{}, core{};
        getrlimit(RLIMIT_CPU, &time);
        getrlimit(RLIMIT_FSIZE, &files);
        getrlimit(RLIMIT_CORE, &core);
        _exit(time.rlim_max == 10 && files.rlim_max == 16 << 20 && core.rlim_max == 0 ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace agora::picture::test
