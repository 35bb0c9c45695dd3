#include "agora/forum/rebuild_search.hpp"
#include "agora/members/rebuild_search.hpp"
#include "commands.hpp"
#include "program.hpp"

#include <chrono>
#include <cstdio>

namespace agora::app {
namespace {

using command_line::Arguments;

void show_progress(std::size_t done, std::size_t total) {
    constexpr std::size_t kEvery = 1000;
    if (done % kEvery == 0) std::fprintf(stderr, "\rreindex: %zu of %zu", done, total);
}

int run(const Arguments& arguments) {
    using Clock = std::chrono::steady_clock;
    Program program(configuration_from(arguments), program_files(), Migrate::no);
    const Clock::time_point start = Clock::now();
    const auto refused = [&](const Refusal& refusal) {
        const std::string why = program.services().translator.text(Language::en, refusal.message());
        std::fprintf(stderr, "agora: %s\n", why.c_str());
        return command_line::kFaults;
    };
    const auto rebuilt = members::rebuild_search(program.services(), &show_progress);
    std::fprintf(stderr, "\n");
    if (!rebuilt) return refused(rebuilt.refusal());
    const auto threads = forum::rebuild_search(program.services());
    if (!threads) return refused(threads.refusal());
    const std::size_t documents = rebuilt->documents + *threads;
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    std::printf("%zu documents in %.1f s\n", documents, seconds);
    return command_line::kDone;
}

}  // namespace

command_line::Command reindex_command() {
    return {"reindex",
            "Makes the search index anew, beside the one in use; also while the server runs.",
            data_options(), &run};
}

}  // namespace agora::app
