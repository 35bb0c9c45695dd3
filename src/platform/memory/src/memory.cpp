#include "agora/memory/memory.hpp"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <thread>

namespace agora::memory {
namespace {

/// Only segments that are never written: their pages are the same as in the file.
int give_back_object(dl_phdr_info* object, std::size_t, void*) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    for (int at = 0; at < object->dlpi_phnum; ++at) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[at];
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
        const std::uintptr_t begin = object->dlpi_addr + segment.p_vaddr;
        const std::uintptr_t first = begin / page * page;
        ::madvise(reinterpret_cast<void*>(first), begin + segment.p_memsz - first, MADV_DONTNEED);
    }
    return 0;
}

}  // namespace

void give_back() {
    ::malloc_trim(0);
    ::dl_iterate_phdr(&give_back_object, nullptr);
}

void limit_heaps() {
    ::mallopt(M_ARENA_MAX, static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    // A page is built in pieces of hundreds of kilobytes: asking the system for each anew takes longer than the page.
    constexpr int kMegabyte = 1024 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, 4 * kMegabyte);
    ::mallopt(M_TRIM_THRESHOLD, 128 * kMegabyte);
}

}  // namespace agora::memory
