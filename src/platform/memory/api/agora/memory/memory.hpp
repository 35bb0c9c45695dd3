#pragma once

namespace agora::memory {

/// Gives the memory that only the start needed back to the system: free pieces of the heap, and what
/// was run and read of the files of the program and its libraries, which returns when it is used.
void give_back();

/// Before any thread starts: as many heaps as processors. Each keeps free pieces of its own, and
/// more of them than threads that can run at once save nothing. What an answer took stays for the next.
void limit_heaps();

}  // namespace agora::memory
