#include "agora/command_line/command_line.hpp"

#include <CLI/CLI.hpp>

#include <list>

namespace agora::command_line {
namespace {

struct Given {
    std::string name;
    Takes takes;
    bool flag = false;
    std::string value;
    std::vector<std::string> values;
    CLI::Option* option = nullptr;
};

void add_option(CLI::App& app, const Option& option, Given& given) {
    given.name = option.name;
    given.takes = option.takes;
    if (option.takes == Takes::nothing) {
        app.add_flag(option.name, given.flag, option.summary);
        return;
    }
    auto* added = option.takes == Takes::values
                      ? app.add_option(option.name, given.values, option.summary)
                      : app.add_option(option.name, given.value, option.summary);
    given.option = added;
    if (option.need == Need::required) added->required();
    if (!option.one_of.empty()) added->check(CLI::IsMember(option.one_of));
}

Arguments arguments_of(const std::list<Given>& all) {
    Arguments arguments;
    for (const Given& given : all) {
        if (given.takes == Takes::nothing && given.flag) arguments.put(given.name, {""});
        if (given.option == nullptr || given.option->count() == 0) continue;
        arguments.put(given.name,
                      given.takes == Takes::values ? given.values : std::vector{given.value});
    }
    return arguments;
}

}  // namespace

void Arguments::put(std::string name, std::vector<std::string> values) {
    values_[std::move(name)] = std::move(values);
}

std::string Arguments::text(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() || found->second.empty() ? "" : found->second.front();
}

std::vector<std::string> Arguments::all(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

bool Arguments::given(std::string_view name) const {
    return values_.find(name) != values_.end();
}

int run(std::string_view program, std::string_view version, const std::vector<Command>& commands,
        int count, const char* const* words) {
    CLI::App app{std::string{program}};
    app.set_version_flag("--version", std::string{version});
    app.require_subcommand(1);
    std::vector<std::list<Given>> given(commands.size());
    std::vector<CLI::App*> apps;
    for (std::size_t at = 0; at < commands.size(); ++at) {
        apps.push_back(app.add_subcommand(commands[at].name, commands[at].summary));
        for (const Option& option : commands[at].options) {
            add_option(*apps.back(), option, given[at].emplace_back());
        }
    }
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const bool asked_for_help = error.get_exit_code() == 0;
        app.exit(error);
        return asked_for_help ? kDone : kWrongUsage;
    }
    for (std::size_t at = 0; at < commands.size(); ++at) {
        if (apps[at]->parsed()) return commands[at].run(arguments_of(given[at]));
    }
    return kWrongUsage;
}

}  // namespace agora::command_line
