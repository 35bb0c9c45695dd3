#include "agora/demo/demo.hpp"
#include "agora/demo/house.hpp"

#include "agora/crypto/random.hpp"
#include "agora/journal/journal.hpp"
#include "agora/forum/rebuild_search.hpp"
#include "agora/members/rebuild_search.hpp"
#include "commands.hpp"
#include "program.hpp"

#include <charconv>
#include <cstdio>

namespace agora::app {
namespace {

using command_line::Arguments;

/// Nothing when it is not a whole number from 0.
std::optional<std::int64_t> number_from(const Arguments& arguments, std::string_view name,
                                        std::int64_t usual) {
    if (!arguments.given(name)) return usual;
    const std::string text = arguments.text(name);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && number >= 0;
    return whole ? std::optional{number} : std::nullopt;
}

std::string password_from(const Arguments& arguments) {
    constexpr std::size_t kLongEnough = 16;
    if (arguments.given("--password")) return arguments.text("--password");
    return crypto::random_token().substr(0, kLongEnough);
}

/// A line for every tenth, on the error stream.
std::function<void(std::int64_t)> progress_of(std::int64_t members) {
    return [members, last = std::int64_t{0}](std::int64_t done) mutable {
        const std::int64_t tenth = done * 10 / std::max<std::int64_t>(1, members);
        if (tenth == last) return;
        last = tenth;
        std::fprintf(stderr, "demo: %lld of %lld members\n", static_cast<long long>(done),
                     static_cast<long long>(members));
    };
}

/// How much is asked; nothing when a number is none.
std::optional<demo::Wanted> wanted_from(const Arguments& arguments) {
    const auto members = number_from(arguments, "--members", 300);
    const auto posts = number_from(arguments, "--posts", 0);
    const auto events = number_from(arguments, "--events", 0);
    const auto demands = number_from(arguments, "--demands", 0);
    const auto listings = number_from(arguments, "--listings", 0);
    const auto calls = number_from(arguments, "--calls", 0);
    const auto seed = number_from(arguments, "--seed", 1);
    if (!members || !posts || !events || !demands || !listings || !calls || !seed) {
        return std::nullopt;
    }
    return demo::Wanted{.members = *members,
                        .posts = *posts,
                        .events = *events,
                        .demands = *demands,
                        .listings = *listings,
                        .calls = *calls,
                        .seed = static_cast<std::uint64_t>(*seed)};
}

int run(const Arguments& arguments) {
    auto wanted = wanted_from(arguments);
    if (!wanted) {
        std::fprintf(stderr,
                     "agora: --members, --posts, --events, --demands, --listings, --calls and "
                     "--seed take whole numbers from 0\n");
        return command_line::kWrongUsage;
    }
    Program program(configuration_from(arguments), program_files(), Migrate::yes);
    if (demo::holds_accounts(program.database())) {
        std::fprintf(stderr, "agora: %s holds accounts already; a demo needs an empty folder\n",
                     program.configuration().data.c_str());
        return command_line::kFaults;
    }
    web::Services& services = program.services();
    const std::string password = password_from(arguments);
    const auto hash = services.passwords.hash(password);
    if (!hash) {
        std::fprintf(stderr, "agora: %s\n", std::string{hash.refusal().message().source}.c_str());
        return command_line::kFaults;
    }
    const demo::World world{
        program.files(),
        services.state<vocabulary::TermsHolder>().current(),
        services.state<territories::AtlasHolder>().current(),
        services.translator,
        services.keys,
        demo::draw_gallery(services.state<files::Pictures>(), services.data_folder, wanted->seed,
                           wanted->members)};
    wanted->password_hash = *hash;
    wanted->now = services.clock.now();
    const auto made = demo::fill(program.database(), world, *wanted, progress_of(wanted->members));
    demo::furnish(services);
    std::fprintf(stderr, "demo: preparing the search\n");
    journal::seal(program.database(), journal::Steps::large);
    if (const auto rebuilt = members::rebuild_search(services); !rebuilt) {
        std::fprintf(stderr, "agora: %s\n",
                     std::string{rebuilt.refusal().message().source}.c_str());
        return command_line::kFaults;
    }
    if (const auto rebuilt = forum::rebuild_search(services); !rebuilt) {
        std::fprintf(stderr, "agora: %s\n",
                     std::string{rebuilt.refusal().message().source}.c_str());
        return command_line::kFaults;
    }
    program.settle();
    std::printf("Accounts to sign in with, all with the password %s\n", password.c_str());
    for (const demo::SignIn& one : made) {
        std::printf("  %-34s %s\n", one.mail.c_str(), one.what.c_str());
    }
    return command_line::kDone;
}

}  // namespace

command_line::Command demo_command() {
    return {"demo", "Fills an empty data folder with a living, invented cooperative.",
            data_options({{"--members", "How many; usual: 300"},
                          {"--posts", "In the forum, at least; usual: what its texts tell once"},
                          {"--events", "In the calendar, at least; usual: the same"},
                          {"--demands", "Of work, at least; usual: the same"},
                          {"--listings", "In the exchange, at least; usual: the same"},
                          {"--calls", "And tenders, at least; usual: the same"},
                          {"--seed", "The same seed invents the same people; usual: 1"},
                          {"--password",
                           "Of the accounts to sign in with; usual: a random one is printed"}}),
            &run};
}

}  // namespace agora::app
