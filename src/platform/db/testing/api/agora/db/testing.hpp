#pragma once

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/db/migration.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace agora::db {

/// A fresh database for one test, gone soon after the object: a file in a temporary folder, or a
/// database of its own on the server that AGORA_TEST_POSTGRESQL names.
class TestDatabase {
 public:
    /// With the tables of these migrations and nothing else; they run once, later databases are
    /// copies. The clock outlives the object.
    TestDatabase(Engine engine, const clock::Clock& clock, const Options& options = {},
                 const std::vector<Migration>& migrations = {});
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;
    ~TestDatabase();

    Database& operator*() const { return *database_; }
    Database* operator->() const { return database_.get(); }
    /// What open() takes to come to the same content.
    const std::string& url() const { return url_; }
    /// A temporary folder for what the test writes besides.
    const std::filesystem::path& folder() const { return folder_; }

    void close() { database_.reset(); }
    void open_again();

 private:
    Engine engine_;
    const clock::Clock& clock_;
    Options options_;
    std::filesystem::path folder_;
    std::string name_;  ///< on the server
    std::string url_;
    std::unique_ptr<Database> database_;
};

/// The engines to test on; says once on the error stream when PostgreSQL is left out because
/// AGORA_TEST_POSTGRESQL is not set.
std::vector<Engine> engines_to_test();
std::string engine_name(const ::testing::TestParamInfo<Engine>& engine);

/// A fixture whose tests (TEST_P) run on each engine: derive from it, with the module's migrations,
/// and write AGORA_EACH_ENGINE(YourFixture) once below.
class EachEngineTest : public ::testing::TestWithParam<Engine> {
 protected:
    explicit EachEngineTest(const std::vector<Migration>& migrations = {},
                            const Options& options = {});

    Database& database() { return *database_; }

    clock::ManualClock clock_{Instant::from_seconds(1'767'225'600)};  // 2026-01-01T00:00:00Z
    TestDatabase database_;
};

}  // namespace agora::db

#define AGORA_EACH_ENGINE(Fixture)                                                               \
    INSTANTIATE_TEST_SUITE_P(Each, Fixture, ::testing::ValuesIn(::agora::db::engines_to_test()), \
                             ::agora::db::engine_name)
