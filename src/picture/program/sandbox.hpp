#pragma once

namespace agora::picture {

/// Bounds memory, processor time, size of written files and descriptors; no core file; dies with its
/// parent. Throws std::runtime_error when the kernel refuses.
void limit_resources();

/// From here on the process may compute, start threads, and read and write what is open. Opening,
/// changing names and rights fail; a new program, a new process or a socket kills it (SIGSYS).
/// Throws std::runtime_error when the kernel refuses.
void lock_down();

}  // namespace agora::picture
