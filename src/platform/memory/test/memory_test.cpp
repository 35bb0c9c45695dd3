#include "agora/memory/memory.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <memory>
#include <string_view>
#include <vector>

namespace agora::memory {
namespace {

std::size_t resident_pages() {
    std::ifstream statm{"/proc/self/statm"};
    std::size_t size = 0;
    std::size_t resident = 0;
    statm >> size >> resident;
    return resident;
}

TEST(MemoryTest, GivesBackFreePiecesBelowOneInUse) {
    constexpr std::size_t kPieces = 64 * 1024;
    constexpr std::size_t kBytes = 1000;
    std::vector<std::unique_ptr<char[]>> pieces;
    for (std::size_t made = 0; made < kPieces; ++made)
        pieces.push_back(std::make_unique<char[]>(kBytes));
    const auto in_use = std::make_unique<char[]>(kBytes);
    in_use[0] = 'x';
    pieces.clear();
    const std::size_t before = resident_pages();
    give_back();
    EXPECT_LT(resident_pages() + kPieces * kBytes / 4096 / 2, before);
    EXPECT_EQ(in_use[0], 'x');
}

TEST(MemoryTest, LeavesConstantsAndCodeAsTheyWere) {
    limit_heaps();
    static const char kText[] = "read from the program's file again";
    give_back();
    EXPECT_STREQ(kText, "read from the program's file again");
    give_back();
    EXPECT_EQ(std::string_view{kText}.size(), sizeof(kText) - 1);
}

}  // namespace
}  // namespace agora::memory
