#include "agora/bulk/report.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace agora::bulk {
namespace {

constexpr Field kFields[] = {{"code", "Code", ";code;"}, {"name", "Name", ";name;"}};

class TableTest : public testing::Test {
 protected:
    TableTest()
        : path_(std::filesystem::temp_directory_path() /
                ("agora-bulk-" + std::to_string(getpid()) + ".csv")) {}
    ~TableTest() override { std::filesystem::remove(path_); }

    Table read(std::string_view bytes, const Options& options = {}) {
        std::ofstream(path_, std::ios::binary) << bytes;
        auto table = read_table(path_, options, kFields, 100);
        EXPECT_TRUE(table.ok());
        return *std::move(table);
    }

 private:
    std::filesystem::path path_;
};

TEST_F(TableTest, GivesTrimmedCellsByField) {
    const Table table = read("name;other;code\n Gent ;x;44021\n");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0]["name"], "Gent");
    EXPECT_EQ(table.rows[0]["code"], "44021");
    EXPECT_EQ(table.rows[0]["nothing"], "");
    EXPECT_EQ(table.rows[0].line, 2);
    EXPECT_TRUE(table.has("code"));
    EXPECT_FALSE(table.has("label"));
}

TEST_F(TableTest, LeavesBadLinesOutByNumberAndReadsOn) {
    const Table table = read("code,name\n1,a\n2\n3,c,d\n4," + std::string(101, 'x') + "\n5,e\n");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[1]["name"], "e");
    ASSERT_EQ(table.faults.size(), 3U);
    EXPECT_EQ(table.faults[0].line, 3);
    EXPECT_EQ(table.faults[1].line, 4);
    EXPECT_EQ(table.faults[2].line, 5);
}

TEST_F(TableTest, SaysWhetherItMayBeWritten) {
    Report report = report_of(read("code,name\n1,a\n2\n"));
    EXPECT_TRUE(may_write(report, {}));
    EXPECT_FALSE(may_write(report, {.faulty = Faulty::all_or_nothing}));
    EXPECT_FALSE(may_write(report, {.effect = Effect::dry_run}));
    Report good = report_of(read("code,name\n1,a\n"));
    EXPECT_TRUE(may_write(good, {.faulty = Faulty::all_or_nothing}));
}

TEST(Batches, GoOnToTheEndWithProgress) {
    std::vector<std::int64_t> seen;
    std::vector<std::size_t> sizes;
    in_batches(
        std::vector<int>{1, 2, 3, 4, 5}, 2,
        [&](std::int64_t done, std::int64_t total) {
            EXPECT_EQ(total, 5);
            seen.push_back(done);
        },
        [&](std::span<const int> some) { sizes.push_back(some.size()); });
    EXPECT_EQ(seen, (std::vector<std::int64_t>{2, 4, 5}));
    EXPECT_EQ(sizes, (std::vector<std::size_t>{2, 2, 1}));
}

}  // namespace
}  // namespace agora::bulk
