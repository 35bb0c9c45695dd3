#include "reading.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <set>

namespace agora::notices {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == extension)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool is_invalid(const fs::path& path) {
    return path.filename().string().starts_with("INVALID_");
}

/// What an independent reader in Python says of the same files.
const std::string& expected_lines(const fs::path& folder) {
    static std::string text;
    if (!text.empty()) return text;
    const std::string command = "python3 '" + std::string{AGORA_SOURCE_DIR} +
                                "/src/modules/notices/test/expected_notices.py' '" +
                                folder.string() + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), pclose};
    std::array<char, 4096> buffer{};
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), size);
    return text;
}

std::string nuts_of(const Notice& notice) {
    std::set<std::string> codes;
    for (const Place& place : notice.places) {
        if (!place.nuts.empty()) codes.insert(place.nuts);
    }
    return joined({codes.begin(), codes.end()}, ",");
}

/// The same fields in the same order as the script has them.
std::vector<std::string> fields_of(const Notice& notice) {
    const std::string buyer = notice.buyers.empty() ? "" : notice.buyers.front().names.front().text;
    return {notice.titles.front().text,
            buyer,
            notice.deadline ? to_iso(notice.deadline->at) : "",
            notice.cpv,
            nuts_of(notice),
            std::to_string(notice.lots.size()),
            notice.value ? to_string(notice.value->most) : "",
            joined(notice.languages, ",")};
}

constexpr std::array<std::string_view, 8> kNames{"title",  "buyer", "deadline", "CPV",
                                                 "places", "lots",  "value",    "languages"};

TEST(Samples, of_ted_say_what_an_independent_reader_finds) {
    const fs::path folder = samples("04-tenders");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the notices are absent";
    int compared = 0;
    for (const std::string_view line : split(expected_lines(folder), '\n')) {
        const std::vector<std::string_view> expected = split(line, '\t');
        if (expected.size() != kNames.size() + 1 || !expected[0].ends_with(".xml")) continue;
        const Result<Reading> reading = read(bytes_of(folder / expected[0]));
        ASSERT_TRUE(reading.ok()) << expected[0] << " " << reading.refusal().name() << " "
                                  << reading.refusal().field();
        const std::vector<std::string> found = fields_of(reading->notices.at(0));
        for (std::size_t at = 0; at < kNames.size(); ++at)
            EXPECT_EQ(found[at], expected[at + 1]) << expected[0] << ": " << kNames[at];
        ++compared;
    }
    EXPECT_GE(compared, 80);
}

TEST(Samples, of_ocds_say_what_an_independent_reader_finds) {
    const fs::path folder = samples("04-tenders");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the notices are absent";
    std::map<std::string, std::vector<std::vector<std::string>>> expected;
    for (const std::string_view line : split(expected_lines(folder), '\n')) {
        std::vector<std::string> fields;
        for (const std::string_view field : split(line, '\t')) fields.emplace_back(field);
        if (fields[0].ends_with(".json")) expected[fields[0]].push_back(fields);
    }
    EXPECT_GE(expected.size(), 25U);
    for (const auto& [file, releases] : expected) {
        const Result<Reading> reading = read(bytes_of(folder / file));
        ASSERT_TRUE(reading.ok()) << file;
        ASSERT_EQ(reading->notices.size() + reading->refused.size(), releases.size()) << file;
        if (!reading->refused.empty()) continue;
        for (std::size_t at = 0; at < releases.size(); ++at) {
            const std::vector<std::string> found = fields_of(reading->notices[at]);
            for (const std::size_t field : {0U, 1U, 2U, 5U}) {
                if (field < 2 && releases[at][field + 1].empty()) continue;
                EXPECT_EQ(found[field], releases[at][field + 1]) << file << ": " << kNames[field];
            }
        }
    }
}

TEST(Samples, that_are_valid_have_no_flaws_and_the_invalid_ones_do) {
    const fs::path folder = samples("04-tenders/eForms-SDK");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the notices are absent";
    int invalid = 0;
    for (const fs::path& path : files_below(folder, ".xml")) {
        const Result<Reading> reading = read(bytes_of(path));
        if (is_invalid(path)) {
            ++invalid;
            EXPECT_TRUE(!reading.ok() || !reading->notices.at(0).flaws.empty()) << path;
            continue;
        }
        ASSERT_TRUE(reading.ok()) << path;
        for (const Flaw& flaw : reading->notices.at(0).flaws)
            ADD_FAILURE() << path << " " << flaw.where << ": " << flaw.reason;
    }
    EXPECT_GE(invalid, 7);
}

TEST(Samples, of_every_kind_are_read_or_refused) {
    const fs::path folder = samples("04-tenders");
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the notices are absent";
    std::map<std::string, int> read_files;
    for (const fs::path& path : files_below(folder, ".json")) {
        const std::string name = path.filename().string();
        const Result<Reading> reading = read(bytes_of(path));
        const bool ours = name.starts_with("re") || name.starts_with("combine") ||
                          name.starts_with("ocds") || name.starts_with("compile") ||
                          name.starts_with("versioned") || name.starts_with("marches") ||
                          name.starts_with("concessions");
        const bool schema = name.find("schema") != std::string::npos;
        if (ours && !schema) {
            EXPECT_TRUE(reading.ok() && !reading->notices.empty()) << path;
        }
        if (schema) {
            EXPECT_FALSE(reading.ok()) << path;
        }
        if (reading) ++read_files[path.parent_path().string()];
    }
    EXPECT_GE(read_files.size(), 7U);
    for (const fs::path& path : files_below(folder / "format-commande-publique", ".xml"))
        EXPECT_EQ(read_all(bytes_of(path)).format, Format::decp) << path;
}

}  // namespace
}  // namespace agora::notices
