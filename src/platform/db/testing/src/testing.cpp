#include "agora/db/testing.hpp"
#include "test_server.hpp"

#include <stdlib.h>

#include <functional>
#include <iostream>
#include <mutex>
#include <system_error>

namespace agora::db {
namespace {

std::filesystem::path make_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "agora_test_XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw Fault("no temporary folder: " + pattern);
    return pattern;
}

/// The same for the same scripts, in every process.
std::string name_of(const std::vector<Migration>& migrations) {
    std::string all;
    for (const Migration& one : migrations) {
        all += std::string{one.module} + '/' + std::string{one.name} + '\n' + std::string{one.sql};
    }
    return "template_" + std::to_string(std::hash<std::string>{}(all));
}

void fill(const std::string& url, const clock::Clock& clock,
          const std::vector<Migration>& migrations) {
    migrate(*open(url, clock), migrations, clock.now());
}

/// Files with the tables of migrations, made at the first wish; gone with the process.
class Originals {
 public:
    static Originals& all() {
        static Originals originals;
        return originals;
    }
    Originals() : folder_(make_folder()) {}
    Originals(const Originals&) = delete;
    Originals& operator=(const Originals&) = delete;
    ~Originals() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    std::filesystem::path of(const std::vector<Migration>& migrations, const clock::Clock& clock) {
        const std::scoped_lock lock{mutex_};
        const auto file = folder_ / name_of(migrations);
        if (!exists(file)) {
            const auto half = folder_ / "half";
            fill("sqlite:" + half.string(), clock, migrations);
            rename(half, file);
        }
        return file;
    }

 private:
    std::mutex mutex_;
    std::filesystem::path folder_;
};

}  // namespace

TestDatabase::TestDatabase(Engine engine, const clock::Clock& clock, const Options& options,
                           const std::vector<Migration>& migrations)
    : engine_(engine), clock_(clock), options_(options), folder_(make_folder()) {
    if (engine == Engine::sqlite) {
        const auto file = folder_ / "agora.db";
        if (!migrations.empty()) copy_file(Originals::all().of(migrations, clock), file);
        url_ = "sqlite:" + file.string();
    } else {
        TestServer& server = TestServer::get();
        if (migrations.empty()) {
            name_ = server.make_database();
        } else {
            const auto with_tables = [&](const std::string& url) { fill(url, clock, migrations); };
            name_ = server.make_copy(name_of(migrations), with_tables);
        }
        url_ = server.url_of(name_);
    }
    open_again();
}

TestDatabase::~TestDatabase() {
    close();
    if (engine_ == Engine::postgresql) TestServer::get().leave(name_);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TestDatabase::open_again() {
    database_.reset();
    database_ = open(url_, clock_, options_);
}

std::vector<Engine> engines_to_test() {
    if (TestServer::is_named()) return {Engine::sqlite, Engine::postgresql};
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
    : database_(GetParam(), clock_, options, migrations) {}

}  // namespace agora::db
