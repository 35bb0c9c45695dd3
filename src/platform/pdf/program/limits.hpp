#pragma once

namespace agora::pdf {

/// Bounds memory (512 MB), processor time and what is written (64 MB); no core file; dies with
/// its parent. From then on a new program, a new process or a socket kills it (SIGSYS).
/// Throws std::runtime_error when the kernel refuses.
void set_limits(int processor_seconds);

}  // namespace agora::pdf
