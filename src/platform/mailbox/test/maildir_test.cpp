#include "agora/mailbox/maildir.hpp"

#include "agora/mailbox/received.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace agora::mailbox {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class MaildirTest : public testing::Test {
 protected:
    fs::path folder_ = fs::temp_directory_path() / ("agora-maildir-" + std::to_string(::getpid()));
    Maildir maildir_{folder_};

    ~MaildirTest() override { fs::remove_all(folder_); }
    void deliver(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / "new" / name, std::ios::binary) << bytes;
    }
};

TEST_F(MaildirTest, WaitsReadsAndPutsAside) {
    deliver("2.b", "second");
    deliver("1.a", "first");
    deliver(".hidden", "no mail");
    EXPECT_THAT(maildir_.waiting(10), ElementsAre("1.a", "2.b"));
    EXPECT_THAT(maildir_.waiting(1), ElementsAre("1.a"));
    EXPECT_EQ(maildir_.read("1.a"), "first");
    maildir_.put_aside("1.a");
    EXPECT_THAT(maildir_.waiting(10), ElementsAre("2.b"));
    EXPECT_TRUE(fs::exists(folder_ / "cur" / "1.a:2,S"));
    EXPECT_EQ(maildir_.forget_older(fs::file_time_type::clock::now() - std::chrono::hours{1}), 0U);
    EXPECT_EQ(maildir_.forget_older(fs::file_time_type::clock::now() + std::chrono::hours{1}), 1U);
    EXPECT_FALSE(fs::exists(folder_ / "cur" / "1.a:2,S"));
}

TEST_F(MaildirTest, WhatIsNoMailIsNotRead) {
    fs::create_symlink("/etc/passwd", folder_ / "new" / "3.link");
    fs::create_directory(folder_ / "new" / "4.folder");
    EXPECT_EQ(maildir_.read("3.link"), std::nullopt);
    EXPECT_EQ(maildir_.read("4.folder"), std::nullopt);
    EXPECT_EQ(maildir_.read("5.gone"), std::nullopt);
    deliver("6.long", std::string(kMostBytes + 100, 'x'));
    EXPECT_EQ(maildir_.read("6.long")->size(), kMostBytes);
    maildir_.remove("6.long");
    EXPECT_EQ(maildir_.read("6.long"), std::nullopt);
    fs::remove_all(folder_);
    EXPECT_THAT(maildir_.waiting(10), IsEmpty());
}

}  // namespace
}  // namespace agora::mailbox
