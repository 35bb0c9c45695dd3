#pragma once

#include "agora/files/descriptor.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::files {

/// A file in memory that can be handed to a child and read again afterwards.
Descriptor memory_file(const char* name);
/// Writes all of it and goes back to its beginning, for who reads next.
void fill(const Descriptor& file, std::string_view bytes);

/// A program of ours in the folder of the one that runs.
std::filesystem::path program_beside_ours(std::string_view name);

struct ChildOrder {
    std::filesystem::path program;
    std::vector<std::string> words;       ///< after the program's name
    std::vector<const Descriptor*> open;  ///< become 0, 1, 2 …; everything else is closed
    std::chrono::milliseconds time_limit{};
};

struct ChildEnd {
    std::optional<int> exit_code;  ///< nothing when a signal ended it
    int signal = 0;
    bool was_too_slow = false;  ///< and was killed for it
    long peak_kilobytes = 0;
};

/// Runs a program with an empty environment, no signal blocked or ignored, and waits for its end.
/// Throws Fault when it can't be started.
ChildEnd run_child(const ChildOrder& order);

}  // namespace agora::files
