#include "agora/lottery/record.hpp"
#include "commands.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace agora::app {
namespace {

using command_line::Arguments;

/// The bytes as they are; one more than a record can have, so that a larger file is told from it.
std::optional<std::string> bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes(lottery::kMostRecordBytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad() || (file.gcount() == 0 && !file.eof())) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void print(const char* what, const std::vector<std::int64_t>& numbers) {
    std::printf("%s:", what);
    for (const std::int64_t number : numbers) std::printf(" %lld", static_cast<long long>(number));
    std::printf("\n");
}

int verify_draw(const Arguments& arguments) {
    const auto bytes = bytes_of(arguments.text("file"));
    if (!bytes) {
        std::fprintf(stderr, "agora: %s cannot be read\n", arguments.text("file").c_str());
        return command_line::kWrongUsage;
    }
    const lottery::Check check = lottery::check_record(*bytes, arguments.text("--hash"));
    if (check.fault) {
        std::printf("fault: %s\n", std::string{lottery::sentence_of(*check.fault)}.c_str());
        return command_line::kFaults;
    }
    std::printf("pool: %s, %zu candidates\n", check.pool_hash.c_str(), check.pool.entrants.size());
    if (!check.drawn) {
        std::printf("frozen, not drawn yet\n");
        return command_line::kDone;
    }
    std::printf("public value: %s\nseed: %s\n", check.seeds.value.c_str(),
                check.outcome.seed.c_str());
    print("drawn", check.outcome.drawn);
    print("reserves", check.outcome.reserves);
    for (const lottery::Shortfall& one : check.outcome.shortfalls) {
        std::printf("short: %s, %s: %lld instead of at least %lld\n", one.criterion.c_str(),
                    one.value.c_str(), static_cast<long long>(one.got),
                    static_cast<long long>(one.least));
    }
    std::printf("sound: the same is drawn again\n");
    return command_line::kDone;
}

}  // namespace

command_line::Command verify_draw_command() {
    return {"verify-draw",
            "Computes a draw again from its record (docs/reference/draws.md).",
            {{"file", "The record, or the frozen list", command_line::Need::required},
             {"--hash", "The fingerprint that you noted when the list was frozen"}},
            &verify_draw};
}

}  // namespace agora::app
