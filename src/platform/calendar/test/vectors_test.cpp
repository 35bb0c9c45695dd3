#include "agora/calendar/read.hpp"
#include "wall_times.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

// Calendars and rules of other projects, where they lie beside the repository.
namespace agora::calendar {
namespace {

std::filesystem::path folder() {
    return std::filesystem::path{AGORA_SOURCE_DIR} / "../shared/data/03-icalendar";
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(Vectors, OnWhichLibrariesAgreeAreExpandedAlike) {
    const auto path = folder() / "rrule-vectors/libical_agreed_with_dateutil.json";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no vectors at " << path;
    const auto vectors = boost::json::parse(content_of(path));
    for (const auto& vector : vectors.as_array()) {
        const auto text = [&](std::string_view name) {
            return std::string{vector.at(name).as_string()};
        };
        std::vector<std::string> expected;
        for (const auto& date : vector.at("expected").as_array()) {
            expected.emplace_back(date.as_string());
        }
        const auto rule = parse_rule(text("rrule"));
        ASSERT_TRUE(rule) << text("rrule");
        EXPECT_EQ(expanded(*rule, text("dtstart"), expected.size() + 1), expected) << text("rrule");
    }
}

TEST(Vectors, EveryFileIsReadOrRefused) {
    if (!std::filesystem::exists(folder())) GTEST_SKIP() << "no calendars at " << folder();
    std::size_t read_ones = 0;
    std::size_t files = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder())) {
        if (file.path().extension() != ".ics") continue;
        ++files;
        const auto calendar =
            read(content_of(file.path()), {.from = Instant::from_seconds(0),
                                           .until = Instant::from_seconds(4'102'444'800),
                                           .time_zone = "Europe/Brussels"});
        if (calendar) ++read_ones;
    }
    EXPECT_GT(read_ones * 10, files * 8) << "of " << files;
}

}  // namespace
}  // namespace agora::calendar
