#include "reading.hpp"
#include "reader_fuzzing.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace agora::tabular {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// The stored samples named "_crlf" have lost their CR; they get it back.
std::string with_its_line_ends(const std::filesystem::path& path) {
    std::string bytes = bytes_of(path);
    if (!path.stem().string().ends_with("_crlf") || bytes.find('\r') != std::string::npos)
        return bytes;
    std::string restored;
    for (const char c : bytes) restored += c == '\n' ? std::string{"\r\n"} : std::string{c};
    return restored;
}

boost::json::array as_json(const ReadAll& all) {
    boost::json::array rows;
    for (const Record& record : all.records) {
        boost::json::object row;
        for (std::size_t at = 0; at < record.cells.size(); ++at)
            row[all.header.at(at)] = record.cells[at];
        rows.push_back(row);
    }
    return rows;
}

TEST(Samples, of_csv_spectrum_are_read_as_their_json_says) {
    const auto folder = csv_samples() / "csv-spectrum";
    if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "the CSV samples are absent";
    int compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
        auto expected = boost::json::parse(
            bytes_of(folder / "json" / entry.path().filename().replace_extension(".json")));
        if (expected.is_object()) {
            // One sample's JSON is a single object, with another telephone number than its CSV.
            expected.as_object()["Contact Phone Number"] = "2095257564";
            expected = boost::json::array{expected};
        }
        ReadOptions options;
        options.header = true;
        const auto all = read_all(with_its_line_ends(entry.path()), options);
        EXPECT_EQ(as_json(all), expected.as_array()) << entry.path();
        ++compared;
    }
    EXPECT_EQ(compared, 12);
}

TEST(Samples, of_every_kind_are_read_to_the_end_or_refused) {
    const auto folder = csv_samples();
    if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "the CSV samples are absent";
    int read = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.file_size() > 100'000) continue;
        read_anything(bytes_of(entry.path()));
        ++read;
    }
    EXPECT_GT(read, 600);
}

TEST(AnyBytes, are_read_to_the_end_or_refused) {
    using namespace std::string_literals;
    const std::string seeds[] = {"",
                                 "\"",
                                 "\"\"",
                                 "\"\"\"",
                                 "\"a\nb",
                                 "a,\"b\"c\"d\n\"",
                                 "\r\r\n\n\r",
                                 "sep=",
                                 "sep=;",
                                 "\"sep=,\"\n1,2",
                                 "\xFF\xFE",
                                 "\xFF\xFE\x00"s,
                                 "\xFE\xFF\xD8\x00"s,
                                 "a\0b"s,
                                 " \"a\" , \"b",
                                 std::string(20'000, '"'),
                                 std::string(20'000, ','),
                                 std::string(20'000, '\n')};
    for (const std::string& seed : seeds) read_anything(seed);
    std::string many;
    while (many.size() < 30'000) many += "\"a ";
    read_anything(many);
    many.clear();
    while (many.size() < 30'000) many += "\"\n";
    read_anything(many);
}

}  // namespace
}  // namespace agora::tabular
