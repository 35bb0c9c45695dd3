#include "limits.hpp"

#include <seccomp.h>

#include <csignal>
#include <memory>
#include <sched.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <type_traits>
#include <unistd.h>

namespace agora::pdf {
namespace {

using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, decltype(&seccomp_release)>;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit limits{most, most};
    if (setrlimit(resource, &limits) != 0) throw std::runtime_error("cannot set a limit");
}

void answer(const Filter& filter, std::uint32_t action, int call) {
    if (seccomp_rule_add(filter.get(), action, call, 0) != 0) {
        throw std::runtime_error("cannot refuse a system call");
    }
}

/// Fonts are opened as they are met, so reading files stays allowed.
void refuse_attacks() {
    const Filter filter{seccomp_init(SCMP_ACT_ALLOW), &seccomp_release};
    if (!filter) throw std::runtime_error("cannot make a filter of system calls");
    for (const int call :
         {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(socket),
          SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(ptrace),
          SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(bpf), SCMP_SYS(unshare),
          SCMP_SYS(setns), SCMP_SYS(mount), SCMP_SYS(io_uring_setup), SCMP_SYS(userfaultfd)}) {
        answer(filter, SCMP_ACT_KILL_PROCESS, call);
    }
    // A thread, never a process; the flags of clone3 lie in memory, where a filter can't look.
    const int error = seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1,
                                       SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
    if (error != 0) throw std::runtime_error("cannot refuse a system call");
    answer(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    if (seccomp_load(filter.get()) != 0) {
        throw std::runtime_error("the kernel refuses the filter of system calls");
    }
}

}  // namespace

void set_limits(int processor_seconds) {
    constexpr rlim_t kMegabyte = 1024 * 1024;
    // A sanitizer reserves terabytes.
    if (!kIsSanitized) limit(RLIMIT_DATA, 512 * kMegabyte);
    limit(RLIMIT_CPU, static_cast<rlim_t>(processor_seconds));
    limit(RLIMIT_FSIZE, 64 * kMegabyte);
    limit(RLIMIT_CORE, 0);
    // Pages are answered first; no matter when it is refused.
    static_cast<void>(nice(5));
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) throw std::runtime_error("cannot follow the parent");
    refuse_attacks();
}

}  // namespace agora::pdf
