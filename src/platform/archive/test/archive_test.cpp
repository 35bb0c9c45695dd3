#include "agora/archive/archive.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <random>

namespace agora::archive {
namespace {

namespace fs = std::filesystem;

class ArchiveTest : public ::testing::Test {
 protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("agora-archive-" + std::to_string(::getpid()));
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "in" / "deep");
        write(folder_ / "in" / "a.txt", "one");
        write(folder_ / "in" / "deep" / "b.bin", std::string(300'000, '\x07') + "end");
    }
    void TearDown() override { fs::remove_all(folder_); }

    static void write(const fs::path& path, const std::string& content) {
        std::ofstream(path, std::ios::binary) << content;
    }
    static std::string read(const fs::path& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    fs::path packed() {
        const fs::path file = folder_ / "all.tar.gz";
        pack(file, entries_below(folder_ / "in", "data/"));
        return file;
    }
    fs::path folder_;
};

TEST_F(ArchiveTest, GivesBackWhatWasPacked) {
    const auto names = unpack(packed(), folder_ / "out");
    EXPECT_EQ(names, (std::vector<std::string>{"data/a.txt", "data/deep/b.bin"}));
    EXPECT_EQ(read(folder_ / "out/data/deep/b.bin"), read(folder_ / "in/deep/b.bin"));
}

TEST_F(ArchiveTest, FindsEveryChangedByteBeforeItWritesAnything) {
    const fs::path file = packed();
    const std::string whole = read(file);
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        std::string changed = whole;
        changed[random() % changed.size()] ^= static_cast<char>(1U << (random() % 8));
        write(folder_ / "changed", changed);
        EXPECT_THROW(unpack(folder_ / "changed", folder_ / "none"), BadArchive) << round;
    }
    EXPECT_FALSE(fs::exists(folder_ / "none"));
}

TEST_F(ArchiveTest, RefusesACutOrMissingFile) {
    const std::string whole = read(packed());
    write(folder_ / "cut", whole.substr(0, whole.size() / 2));
    EXPECT_THROW(unpack(folder_ / "cut", folder_ / "none"), BadArchive);
    EXPECT_THROW(unpack(folder_ / "missing", folder_ / "none"), BadArchive);
}

TEST_F(ArchiveTest, RefusesNamesThatLeadElsewhere) {
    for (const char* name : {"../evil", "/etc/evil", "a/../../evil"}) {
        const fs::path file = folder_ / "evil.tar.gz";
        pack(file, {{name, folder_ / "in" / "a.txt"}});
        EXPECT_THROW(unpack(file, folder_ / "out"), BadArchive) << name;
    }
}

}  // namespace
}  // namespace agora::archive
