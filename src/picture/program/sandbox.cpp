#include "sandbox.hpp"

#include <seccomp.h>

#include <cerrno>
#include <csignal>
#include <memory>
#include <sched.h>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <type_traits>

namespace agora::picture {
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

void allow(const Filter& filter, int call) {
    const int error = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
    if (error != 0) throw std::runtime_error("cannot allow a system call");
}

void allow_when(const Filter& filter, int call, scmp_arg_cmp condition) {
    const int error = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, condition);
    if (error != 0) throw std::runtime_error("cannot allow a system call");
}

/// Instead of the usual answer, which is that it is not permitted.
void answer(const Filter& filter, std::uint32_t action, int call) {
    const int error = seccomp_rule_add(filter.get(), action, call, 0);
    if (error != 0) throw std::runtime_error("cannot refuse a system call");
}

void allow_computing(const Filter& filter) {
    for (const int call : {SCMP_SYS(read),
                           SCMP_SYS(readv),
                           SCMP_SYS(write),
                           SCMP_SYS(writev),
                           SCMP_SYS(pread64),
                           SCMP_SYS(lseek),
                           SCMP_SYS(close),
                           SCMP_SYS(fstat),
                           SCMP_SYS(brk),
                           SCMP_SYS(munmap),
                           SCMP_SYS(mremap),
                           SCMP_SYS(madvise),
                           SCMP_SYS(futex),
                           SCMP_SYS(set_robust_list),
                           SCMP_SYS(rseq),
                           SCMP_SYS(rt_sigaction),
                           SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(rt_sigreturn),
                           SCMP_SYS(sigaltstack),
                           SCMP_SYS(exit),
                           SCMP_SYS(exit_group),
                           SCMP_SYS(sched_yield),
                           SCMP_SYS(sched_getaffinity),
                           SCMP_SYS(getcpu),
                           SCMP_SYS(clock_gettime),
                           SCMP_SYS(clock_nanosleep),
                           SCMP_SYS(gettimeofday),
                           SCMP_SYS(getrandom),
                           SCMP_SYS(getpid),
                           SCMP_SYS(gettid),
                           SCMP_SYS(tgkill),
                           SCMP_SYS(restart_syscall)}) {
        allow(filter, call);
    }
    // Memory never becomes code.
    const scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    allow_when(filter, SCMP_SYS(mmap), no_code);
    allow_when(filter, SCMP_SYS(mprotect), no_code);
    allow_when(filter, SCMP_SYS(prctl), SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
    // A thread, never a process.
    allow_when(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    // Its flags lie in memory, where a filter can't look: glibc falls back to clone.
    answer(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    // By a pipe a sanitizer finds out which memory may be read.
    if (kIsSanitized) allow(filter, SCMP_SYS(pipe2));
}

void kill_for_attacks(const Filter& filter) {
    for (const int call :
         {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(socket),
          SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(ptrace),
          SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(bpf), SCMP_SYS(unshare),
          SCMP_SYS(setns), SCMP_SYS(mount), SCMP_SYS(io_uring_setup), SCMP_SYS(userfaultfd)}) {
        answer(filter, SCMP_ACT_KILL_PROCESS, call);
    }
}

}  // namespace

void limit_resources() {
    constexpr rlim_t kMegabyte = 1024 * 1024;
    // A sanitizer reserves terabytes.
    if (!kIsSanitized) limit(RLIMIT_DATA, 512 * kMegabyte);
    limit(RLIMIT_CPU, 10);
    limit(RLIMIT_FSIZE, 16 * kMegabyte);
    limit(RLIMIT_CORE, 0);
    const bool dies_with_parent = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
    if (!dies_with_parent) throw std::runtime_error("cannot follow the parent");
}

void lock_down() {
    const Filter filter{seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release};
    if (!filter) throw std::runtime_error("cannot make a filter of system calls");
    allow_computing(filter);
    kill_for_attacks(filter);
    if (seccomp_load(filter.get()) != 0) {
        throw std::runtime_error("the kernel refuses the filter of system calls");
    }
}

}  // namespace agora::picture
