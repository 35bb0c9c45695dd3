#include "agora/db/testing.hpp"

#include <stdlib.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <system_error>

namespace agora::db {
namespace {

const char* postgresql_url() {
    return std::getenv("AGORA_TEST_POSTGRESQL");
}

std::filesystem::path make_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "agora_test_XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw Fault("no temporary folder: " + pattern);
    return pattern;
}

std::string make_schema(const clock::Clock& clock) {
    std::random_device random;
    std::string schema = "test_" + std::to_string(random()) + "_" + std::to_string(random());
    open(postgresql_url(), clock)->run_script("CREATE SCHEMA " + schema);
    return schema;
}

std::string url_in_schema(const std::string& schema) {
    std::string url = postgresql_url();
    url += url.find('?') == std::string::npos ? '?' : '&';
    return url + "options=-csearch_path%3D" + schema;
}

}  // namespace

TestDatabase::TestDatabase(Engine engine, const clock::Clock& clock, const Options& options)
    : engine_(engine), clock_(clock), options_(options), folder_(make_folder()) {
    if (engine == Engine::sqlite) {
        url_ = "sqlite:" + (folder_ / "agora.db").string();
    } else {
        schema_ = make_schema(clock);
        url_ = url_in_schema(schema_);
    }
    open_again();
}

TestDatabase::~TestDatabase() {
    try {
        close();
        if (engine_ == Engine::postgresql) {
            open(postgresql_url(), clock_)->run_script("DROP SCHEMA " + schema_ + " CASCADE");
        }
    } catch (const Fault& fault) {
        std::cerr << "test schema " << schema_ << " stays: " << fault.what() << '\n';
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TestDatabase::open_again() {
    database_.reset();
    database_ = open(url_, clock_, options_);
}

std::vector<Engine> engines_to_test() {
    if (postgresql_url() != nullptr) return {Engine::sqlite, Engine::postgresql};
    [[maybe_unused]] static const bool said = [] {
        std::cerr << "PostgreSQL is left out: AGORA_TEST_POSTGRESQL is not set "
                     "(script/with-postgresql COMMAND sets it)\n";
        return true;
    }();
    return {Engine::sqlite};
}

std::string engine_name(const ::testing::TestParamInfo<Engine>& engine) {
    return engine.param == Engine::sqlite ? "sqlite" : "postgresql";
}

EachEngineTest::EachEngineTest(const std::vector<Migration>& migrations, const Options& options)
    : database_(GetParam(), clock_, options) {
    migrate(*database_, migrations, clock_.now());
}

}  // namespace agora::db
