#include "a_message.hpp"

#include "agora/mail/transport.hpp"

#include "agora/crypto/random.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <thread>

namespace agora::mail::test {
namespace {

class Dropped : public testing::Test {
 protected:
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            names.push_back(entry.path().filename());
        }
        return names;
    }

    const std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("agora-drop-" + crypto::random_token());
};

TEST_F(Dropped, MailIsOneFileForItsOwnerOnly) {
    DropFolder drop(folder_);
    ASSERT_TRUE(drop.send(a_message()).ok());
    ASSERT_EQ(files(), std::vector<std::string>{"m-42.ana@coop.example.eml"});
    std::ifstream in(folder_ / files().front());
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), *encode(a_message()));
    struct stat status {};
    ASSERT_EQ(::stat(folder_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 077, 0U);
}

TEST_F(Dropped, MailOfASecondTryReplacesTheFirst) {
    DropFolder drop(folder_);
    std::vector<std::thread> tries;
    for (int count = 0; count < 4; ++count) {
        tries.emplace_back([&] { EXPECT_TRUE(drop.send(a_message()).ok()); });
    }
    for (std::thread& each : tries) each.join();
    EXPECT_EQ(files().size(), 1U);
}

TEST_F(Dropped, MailNeverLeavesTheFolder) {
    DropFolder drop(folder_);
    for (const char* id : {"a/../../b@coop.example", "/etc/x@coop.example", "a/b@coop.example"}) {
        Message message = a_message();
        message.message_id = id;
        (void)drop.send(message);
    }
    for (const std::string& name : files()) EXPECT_EQ(name.find('/'), std::string::npos);
    EXPECT_EQ(files().size(), 2U) << "the first is no message id; two ids share no file";
}

TEST_F(Dropped, MalformedMailIsRefusedForGood) {
    DropFolder drop(folder_);
    Message message = a_message();
    message.subject = "a\nb";
    const auto sent = drop.send(message);
    ASSERT_FALSE(sent.ok());
    EXPECT_FALSE(is_temporary(sent.refusal()));
    EXPECT_TRUE(files().empty());
}

TEST_F(Dropped, MailWaitsWhenTheFolderIsGone) {
    DropFolder drop(folder_);
    std::filesystem::remove_all(folder_);
    const auto sent = drop.send(a_message());
    ASSERT_FALSE(sent.ok());
    EXPECT_TRUE(is_temporary(sent.refusal()));
}

}  // namespace
}  // namespace agora::mail::test
