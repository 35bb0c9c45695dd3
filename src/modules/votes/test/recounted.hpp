#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

namespace agora::votes {

/// What tools/recount says of a file with this content.
inline std::string recounted(std::string_view content, const std::string& options) {
    std::string path = (std::filesystem::temp_directory_path() / "votes-XXXXXX").string();
    const int file = mkstemp(path.data());
    EXPECT_GE(file, 0);
    if (file >= 0) ::close(file);
    std::ofstream{path} << content;
    const std::string command =
        "python3 " AGORA_SOURCE_DIR "/tools/recount " + path + " " + options;
    std::string said;
    {
        const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), &pclose};
        std::array<char, 4096> part{};
        for (std::size_t read = 0; (read = fread(part.data(), 1, part.size(), pipe.get())) > 0;) {
            said.append(part.data(), read);
        }
    }
    std::filesystem::remove(path);
    return said;
}

}  // namespace agora::votes
