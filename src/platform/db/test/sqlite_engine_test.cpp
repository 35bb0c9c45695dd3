#include "agora/db/database.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>
#include <unistd.h>

namespace agora::db {
namespace {

struct Person {
    std::int64_t id = 0;
    std::string name;
    std::optional<std::int64_t> age;
};
AGORA_FIELDS(Person, id, name, age)

constexpr Query kInsert{"test.insert", "INSERT INTO person (id, name, age) VALUES ($1, $2, $3)"};
constexpr Query kAll{"test.all", "SELECT id, name, age FROM person ORDER BY id"};
constexpr Query kCount{"test.count", "SELECT count(*) FROM person"};

class SqliteEngine : public testing::Test {
 protected:
    SqliteEngine() {
        std::filesystem::create_directory(folder_);
        database_ = open("sqlite:" + (folder_ / "a.db").string(), clock_);
        database_->run_script(
            "CREATE TABLE person (id BIGINT PRIMARY KEY, name TEXT NOT NULL, age BIGINT);");
    }
    ~SqliteEngine() override {
        database_.reset();
        std::filesystem::remove_all(folder_);
    }
    clock::SystemClock clock_;
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("agora_db_" + std::to_string(::getpid()));
    std::unique_ptr<Database> database_;
};

TEST_F(SqliteEngine, KeepsRows) {
    database_->write([](WriteTx& tx) {
        tx.run(kInsert, std::int64_t{1}, "Ana", std::optional<std::int64_t>{});
        tx.run(kInsert, std::int64_t{2}, std::string{"Ben"}, std::int64_t{30});
    });
    const auto people = database_->read([](ReadTx& tx) { return tx.all<Person>(kAll); });
    ASSERT_EQ(people.size(), 2U);
    EXPECT_EQ(people[0].name, "Ana");
    EXPECT_FALSE(people[0].age);
    EXPECT_EQ(people[1].age, 30);
}

TEST_F(SqliteEngine, RefusesASecondRowOfTheSameKey) {
    database_->write([](WriteTx& tx) { tx.run(kInsert, std::int64_t{1}, "Ana", 2); });
    EXPECT_THROW(database_->write([](WriteTx& tx) { tx.run(kInsert, std::int64_t{1}, "Ben", 3); }),
                 ConstraintViolated);
    EXPECT_EQ(database_->read([](ReadTx& tx) { return *tx.find<int>(kCount); }), 1);
}

TEST_F(SqliteEngine, CommitsManyWritersTogether) {
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 16; ++thread) {
        threads.emplace_back([&, thread] {
            for (int step = 0; step < 20; ++step) {
                database_->write([&](WriteTx& tx) {
                    tx.run(kInsert, std::int64_t{thread * 100 + step}, "x", step);
                });
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(database_->read([](ReadTx& tx) { return *tx.find<int>(kCount); }), 320);
    for (const auto& line : database_->statistics()) {
        if (line.name == "test.insert") {
            EXPECT_EQ(line.count, 320);
        }
        if (line.name == "db.commit") {
            EXPECT_LT(line.count, 320);
        }
    }
}

TEST_F(SqliteEngine, CopiesItself) {
    database_->write([](WriteTx& tx) { tx.run(kInsert, std::int64_t{1}, "Ana", 2); });
    database_->copy_to(folder_ / "copy.db");
    const auto copy = open("sqlite:" + (folder_ / "copy.db").string(), clock_);
    EXPECT_EQ(copy->read([](ReadTx& tx) { return *tx.find<int>(kCount); }), 1);
}

}  // namespace
}  // namespace agora::db
