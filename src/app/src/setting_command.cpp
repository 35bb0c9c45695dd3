#include "agora/config/config.hpp"
#include "commands.hpp"
#include "program.hpp"

#include <cstdio>

namespace agora::app {
namespace {

using command_line::Arguments;
using command_line::Need;

struct Wish {
    std::string key;
    std::string content;
};

/// The settings that a file names, in the order in which the modules declare them.
std::vector<Wish> wishes_of(const web::Settings& settings, const std::string& file) {
    constexpr std::string_view kAbsent = "\x01";
    std::vector<std::string> known;
    for (const web::Setting& one : settings.all()) known.emplace_back(one.key);
    const auto read = config::Configuration::read(file, known);
    std::vector<Wish> wishes;
    for (const std::string& key : known) {
        std::string content = read.text(key, kAbsent);
        if (content != kAbsent) wishes.push_back({key, std::move(content)});
    }
    return wishes;
}

int change(Program& program, const std::vector<Wish>& wishes) {
    web::Services& services = program.services();
    const auto done = program.database().write([&](db::WriteTx& tx) -> Result<std::string> {
        for (const Wish& wish : wishes) {
            const auto changed = web::change_setting(
                tx, services.settings, {{}, services.clock.now()}, wish.key, wish.content);
            if (!changed) return Refusal{changed.refusal()};
        }
        return std::string{};
    });
    if (!done) {
        std::fprintf(stderr, "agora: %s %s\n", done.refusal().field().c_str(),
                     std::string{done.refusal().message().source}.c_str());
        return command_line::kFaults;
    }
    // A running server hears of it from the journal, and holds the index that settling would need.
    std::printf("done\n");
    return command_line::kDone;
}

int run(const Arguments& arguments) {
    Program program(configuration_from(arguments), program_files(), Migrate::yes);
    const web::Settings& settings = program.services().settings;
    if (arguments.given("--file")) {
        return change(program, wishes_of(settings, arguments.text("--file")));
    }
    const std::string key = arguments.text("key");
    if (arguments.given("value")) return change(program, {{key, arguments.text("value")}});
    if (key.empty()) {
        for (const web::Setting& one : settings.all()) {
            std::printf("%s\n", std::string{one.key}.c_str());
        }
        return command_line::kDone;
    }
    if (settings.find(key) == nullptr) {
        std::fprintf(stderr, "agora: there is no setting %s\n", key.c_str());
        return command_line::kFaults;
    }
    std::printf("%s\n", settings.text(key).c_str());
    return command_line::kDone;
}

}  // namespace

command_line::Command setting_command() {
    return {"setting",
            "Lists the cooperative's settings, prints one, or changes one or a file of them.",
            data_options({{"key", "Which setting, for example legal.name"},
                          {"value", "Its new value"},
                          {"--file", "A TOML file with many of them: legal.name = \"…\""}}),
            &run};
}

}  // namespace agora::app
