#include "agora/config/config.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace agora::config {
namespace {

class ConfigTest : public ::testing::Test {
 protected:
    Configuration read(std::string_view content) {
        std::ofstream(file_) << content;
        return Configuration::read(file_, {"server.port", "server.proxies", "mail.tls"});
    }
    void TearDown() override { std::filesystem::remove(file_); }
    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("agora-config-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
         ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml");
};

TEST_F(ConfigTest, ReadsTextsNumbersAndLists) {
    const auto configuration =
        read("[server]\nport = 9000\nproxies = [\"127.0.0.1\", \"::1\"]\n[mail]\ntls = false\n");
    EXPECT_EQ(configuration.number("server.port", 1), 9000);
    EXPECT_EQ(configuration.list("server.proxies").size(), 2U);
    EXPECT_FALSE(configuration.yes("mail.tls", true));
    EXPECT_EQ(configuration.number("server.missing", 7), 7);
}

TEST_F(ConfigTest, NamesTheLineOfWhatIsWrong) {
    const auto message = [&](std::string_view content) {
        try {
            (void)read(content).number("server.port", 1);
        } catch (const BadConfiguration& error) {
            return std::string{error.what()};
        }
        return std::string{};
    };
    EXPECT_NE(message("[server]\nprot = 1\n").find(":2: unknown setting server.prot"),
              std::string::npos);
    EXPECT_NE(message("[server\n").find(":1: "), std::string::npos);
    EXPECT_NE(message("[server]\nport = 1.5\n").find(":2: server.port takes"), std::string::npos);
    EXPECT_NE(message("[server]\nport = \"x\"\n").find("whole number"), std::string::npos);
}

}  // namespace
}  // namespace agora::config
