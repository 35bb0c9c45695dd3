#include "agora/archive/archive.hpp"
#include "agora/db/dump.hpp"
#include "agora/db/migration.hpp"
#include "agora/schema/schema.hpp"
#include "commands.hpp"
#include "modules.hpp"

#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace agora::app {
namespace {

namespace fs = std::filesystem;
using command_line::Arguments;
using command_line::Need;

constexpr std::string_view kDumpName = "database.jsonl";

/// Tells how far long work is, on the error stream, at most a line per table.
db::OnProgress progress(std::string_view what) {
    return [what = std::string{what}, last = std::string{}](const db::CopyProgress& now) mutable {
        if (last == now.table) return;
        last = now.table;
        std::fprintf(stderr, "%s: table %zu of %zu (%s)\n", what.c_str(), now.tables_done + 1,
                     now.tables, last.c_str());
    };
}

std::unique_ptr<db::Database> open_migrated(const std::string& url, const clock::Clock& clock) {
    auto database = db::open(url, clock);
    db::migrate(*database, schema::migrations_of(program_files(), database->engine(), all_parts()),
                clock.now());
    return database;
}

enum class Secrets { with, without };

/// One file with everything: the tables as lines of JSON, the files, and for a backup the keys.
int write_archive(const Arguments& arguments, Secrets secrets) {
    const Configuration configuration = configuration_from(arguments);
    const clock::SystemClock clock;
    const fs::path dump = configuration.data / ("dump-" + std::to_string(::getpid()));
    const auto database = db::open(configuration.database, clock);
    const auto sums = db::write_dump(*database, dump, progress("reading"));
    auto entries = archive::entries_below(configuration.data / "files", "files/");
    entries.insert(entries.begin(), {std::string{kDumpName}, dump});
    if (secrets == Secrets::with && fs::exists(configuration.data / "keys")) {
        entries.push_back({"keys", configuration.data / "keys"});
    }
    archive::pack(arguments.text("file"), entries);
    fs::remove(dump);
    std::int64_t rows = 0;
    for (const db::TableSum& sum : sums) rows += sum.rows;
    std::printf("%zu tables, %lld rows, %zu files\n", sums.size(), static_cast<long long>(rows),
                entries.size() - 1);
    return command_line::kDone;
}

int restore(const Arguments& arguments) {
    const Configuration configuration = configuration_from(arguments);
    const clock::SystemClock clock;
    if (fs::exists(configuration.data) && !fs::is_empty(configuration.data)) {
        std::fprintf(stderr, "agora: %s is not empty; restore into a new folder\n",
                     configuration.data.c_str());
        return command_line::kFaults;
    }
    archive::unpack(arguments.text("file"), configuration.data);
    const fs::path dump = configuration.data / kDumpName;
    const auto database = open_migrated(configuration.database, clock);
    const auto sums = db::load_dump(dump, *database, progress("writing"));
    fs::remove(dump);
    std::printf("%zu tables restored\n", sums.size());
    return command_line::kDone;
}

int move(const Arguments& arguments) {
    const clock::SystemClock clock;
    const auto from = db::open(arguments.text("--from"), clock);
    const auto to = open_migrated(arguments.text("--to"), clock);
    const auto sums = db::copy_all(*from, *to, progress("moving"));
    for (const db::TableSum& sum : sums) {
        std::printf("%-36s %10lld  %s\n", sum.table.c_str(), static_cast<long long>(sum.rows),
                    sum.sha256.substr(0, 16).c_str());
    }
    std::printf("%zu tables moved, every checksum equal\n", sums.size());
    return command_line::kDone;
}

}  // namespace

command_line::Command backup_command() {
    return {"backup", "Writes one file with everything, keys included, while the server runs.",
            data_options({{"file", "The file to write", Need::required}}),
            [](const Arguments& arguments) { return write_archive(arguments, Secrets::with); }};
}

command_line::Command restore_command() {
    return {"restore", "Makes a data folder from a backup or an export.",
            data_options({{"file", "The backup", Need::required}}), &restore};
}

command_line::Command export_command() {
    return {"export", "all: everything in open formats, without keys.",
            data_options({{"what", "all", Need::required, command_line::Takes::value, {"all"}},
                          {"file", "The file to write", Need::required}}),
            [](const Arguments& arguments) { return write_archive(arguments, Secrets::without); }};
}

command_line::Command move_command() {
    return {"move",
            "Copies everything from one database to another, either way.",
            {{"--from", "sqlite:FILE or postgresql://…", Need::required},
             {"--to", "sqlite:FILE or postgresql://…", Need::required}},
            &move};
}

}  // namespace agora::app
