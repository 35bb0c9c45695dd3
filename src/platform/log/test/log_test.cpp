#include "agora/log/log.hpp"

#include "json_line.hpp"

#include "agora/base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <thread>

#include <unistd.h>

namespace agora::log {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class LogFile : public testing::Test {
 protected:
    LogFile() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "agora-log-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        file_ = folder_ / "agora.log";
    }
    ~LogFile() override {
        open({.level = Level::warning});
        std::filesystem::remove_all(folder_);
    }
    std::string written() {
        flush();
        return content_of(file_);
    }
    std::filesystem::path folder_;
    std::filesystem::path file_;
};

std::string quoted(std::string_view text) {
    std::string out;
    append_json_text(out, text);
    return out;
}

TEST(JsonLine, holds_time_level_event_and_fields_in_order) {
    const auto at = std::chrono::system_clock::from_time_t(1'000'000'000);
    EXPECT_EQ(json_line(at, Level::info, "server.started",
                        {{"port", 8080}, {"tls", false}, {"share", 0.5}, {"name", "a"}}),
              R"({"at":"2001-09-09T01:46:40.000000Z","level":"info","event":"server.started",)"
              R"("port":8080,"tls":false,"share":0.5,"name":"a"})");
}

TEST(JsonLine, a_number_that_is_none_becomes_null) {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(json_line({}, Level::error, "x", {{"value", nothing}}),
                HasSubstr(R"("value":null})"));
}

TEST(JsonText, escapes_quotes_backslashes_and_line_ends) {
    EXPECT_EQ(quoted("a\"b\\c\r\nd"), R"("a\"b\\c\u000d\u000ad")");
}

TEST(JsonText, lets_no_terminal_control_through) {
    EXPECT_EQ(quoted("\x1b[31m\x7f\xC2\x9B"), R"("\u001b[31m\u007f\u009b")");
}

TEST(JsonText, keeps_every_language_and_replaces_malformed_bytes) {
    EXPECT_EQ(quoted("café 日本 🎹"), "\"café 日本 🎹\"");
    EXPECT_EQ(quoted("\xE9t\xC0\x80\xED\xA0\x80"),
              "\"\xEF\xBF\xBDt\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    EXPECT_TRUE(is_valid_utf8(quoted("\xF0\x9F\x8E")));
}

TEST_F(LogFile, leaves_out_what_is_below_the_level) {
    open({.level = Level::warning, .file = file_});
    info("quiet");
    warning("loud");
    EXPECT_FALSE(enabled(Level::info));
    EXPECT_THAT(written(), Not(HasSubstr("quiet")));
    EXPECT_THAT(written(), HasSubstr(R"("level":"warning","event":"loud")"));
}

TEST_F(LogFile, writes_a_warning_at_once) {
    open({.file = file_});
    warning("disk.nearly_full", {{"percent", 95}});
    EXPECT_THAT(content_of(file_), HasSubstr(R"("event":"disk.nearly_full","percent":95})"));
}

TEST_F(LogFile, an_access_line_names_the_route_and_nothing_of_the_person) {
    open({.file = file_});
    access(
        {.method = "GET", .route = "/members/{id}", .status = 200, .microseconds = 12, .bytes = 9});
    EXPECT_THAT(written(),
                HasSubstr(R"("event":"http.request","method":"GET","route":"/members/{id}",)"
                          R"("status":200,"us":12,"bytes":9})"));
}

TEST_F(LogFile, keeps_lines_whole_when_threads_write_together) {
    open({.file = file_});
    {
        std::vector<std::jthread> writers;
        for (int thread = 0; thread < 4; ++thread) {
            writers.emplace_back([] {
                for (int line = 0; line < 500; ++line) info("line", {{"text", "a\nb"}});
            });
        }
    }
    const std::string content = written();
    int lines = 0;
    for (const std::string_view line : split(content, '\n')) {
        if (line.empty()) continue;
        ++lines;
        EXPECT_THAT(line, StartsWith("{\"at\":"));
        EXPECT_TRUE(line.ends_with("\"text\":\"a\\u000ab\"}"));
    }
    EXPECT_EQ(lines, 2000);
}

TEST_F(LogFile, refuses_a_file_that_cannot_be_opened) {
    EXPECT_THROW(open({.file = folder_ / "missing" / "agora.log"}), std::runtime_error);
}

}  // namespace
}  // namespace agora::log
