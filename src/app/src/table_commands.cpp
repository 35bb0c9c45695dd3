#include "agora/db/migration.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/journal/journal.hpp"
#include "agora/schema/schema.hpp"
#include "agora/web/site.hpp"
#include "commands.hpp"
#include "modules.hpp"
#include "program.hpp"

#include <cstdio>

namespace agora::app {
namespace {

using command_line::Arguments;

int migrate(const Arguments& arguments) {
    const Configuration configuration = configuration_from(arguments);
    const clock::SystemClock clock;
    std::filesystem::create_directories(configuration.data);
    const auto database = db::open(configuration.database, clock);
    const auto migrations = schema::migrations_of(program_files(), database->engine(), all_parts());
    const auto applied = db::migrate(*database, migrations, clock.now());
    for (const std::string& name : applied) std::printf("applied %s\n", name.c_str());
    std::printf("%zu applied, %zu in all\n", applied.size(), migrations.size());
    return command_line::kDone;
}

int routes(const Arguments& arguments) {
    const auto table = web::route_table(all_modules());
    if (arguments.given("--json")) {
        std::printf("%s\n", fields::to_json(table).c_str());
        return command_line::kDone;
    }
    for (const web::RouteRow& row : table) {
        const std::string need =
            row.permission.empty() ? "" : row.permission + " (" + row.roles + ")";
        std::printf("%-6s %-44s %-10s %s\n", row.method.c_str(), row.pattern.c_str(),
                    row.identity.c_str(), need.c_str());
    }
    return command_line::kDone;
}

int verify(const Arguments& arguments) {
    Program program(configuration_from(arguments), program_files(), Migrate::no);
    std::vector<std::string> faults = journal::verify(program.database());
    for (const web::Module& module : program.services().modules) {
        if (!module.verify) continue;
        for (std::string& fault : module.verify(program.services())) {
            faults.push_back(std::string{module.name} + ": " + fault);
        }
    }
    for (const std::string& fault : faults) std::printf("fault: %s\n", fault.c_str());
    std::printf("%zu faults found\n", faults.size());
    return faults.empty() ? command_line::kDone : command_line::kFaults;
}

}  // namespace

command_line::Command migrate_command() {
    return {"migrate", "Brings the tables up to date, as the owner of the database.",
            data_options(), &migrate};
}

command_line::Command routes_command() {
    return {"routes",
            "Prints every route with who may call it.",
            {{"--json", "As JSON", command_line::Need::optional, command_line::Takes::nothing}},
            &routes};
}

command_line::Command verify_command() {
    return {"verify", "Recomputes the journal's chain and what the modules can check.",
            data_options(), &verify};
}

}  // namespace agora::app
