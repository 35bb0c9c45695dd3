#include "agora/members/import_report.hpp"
#include "commands.hpp"
#include "program.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace agora::app {
namespace {

using command_line::Arguments;
using command_line::Need;
using command_line::Takes;

/// A usage that cannot be followed, in the reader's language.
int refused(Program& program, Language language, const Refusal& refusal) {
    const std::string text = program.services().translator.text(language, refusal.message());
    std::fprintf(stderr, "agora: %s\n", text.c_str());
    return command_line::kWrongUsage;
}

/// The text of --map, or that of the file it names.
std::string map_text(const std::string& given) {
    std::ifstream file(given);
    if (given.find('=') != std::string::npos || !file) return given;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::optional<tabular::Encoding> encoding_from(const std::string& name) {
    using tabular::Encoding;
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be,
                                    Encoding::latin1, Encoding::windows1252}) {
        if (tabular::name(encoding) == name) return encoding;
    }
    return std::nullopt;
}

members::ImportOptions options_from(const Arguments& arguments) {
    members::ImportOptions options;
    if (arguments.given("--dry-run")) options.effect = members::ImportEffect::dry_run;
    if (arguments.given("--all-or-nothing")) options.faulty = members::ImportFaulty::all_or_nothing;
    options.encoding = encoding_from(arguments.text("--encoding"));
    const std::string separator = arguments.text("--separator");
    if (!separator.empty()) options.separator = separator == "tab" ? '\t' : separator.front();
    return options;
}

void show_progress(std::int64_t lines) {
    if (lines % 1000 == 0) std::fprintf(stderr, "\r%lld", static_cast<long long>(lines));
}

int run(const Arguments& arguments) {
    const std::filesystem::path file = arguments.text("file");
    if (!std::filesystem::is_regular_file(file)) {
        std::fprintf(stderr, "agora: there is no file %s\n", file.c_str());
        return command_line::kWrongUsage;
    }
    Program program(configuration_from(arguments), program_files(), Migrate::yes);
    const Language language = parse_language(arguments.text("--language")).value_or(Language::en);
    members::ImportOptions options = options_from(arguments);
    const auto columns = members::read_column_choices(map_text(arguments.text("--map")));
    if (!columns) return refused(program, language, columns.refusal());
    options.columns = *columns;
    const auto report = members::import_members(program.services(), file, options, &show_progress);
    std::fprintf(stderr, "\n");
    if (!report) return refused(program, language, report.refusal());
    for (const std::string& line :
         members::lines_of(*report, program.services().translator, language)) {
        std::printf("%s\n", line.c_str());
    }
    program.settle();
    return report->counts.refused == 0 ? command_line::kDone : command_line::kFaults;
}

}  // namespace

command_line::Command import_command() {
    const auto flag = [](std::string name, std::string summary) {
        return command_line::Option{std::move(name), std::move(summary), Need::optional,
                                    Takes::nothing};
    };
    return {"import", "members: people from a CSV file that the cooperative has; lists nobody.",
            data_options({{"what", "members", Need::required, Takes::value, {"members"}},
                          {"file", "The file to read", Need::required},
                          {"--map", "\"Column=field,…\" or a file with lines column<TAB>field"},
                          flag("--dry-run", "Shows what would happen and writes nothing"),
                          flag("--all-or-nothing", "Writes nothing when a line has a fault"),
                          {"--encoding", "UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1 or windows-1252"},
                          {"--separator", "One character, or tab"},
                          {"--language", "nl, fr or en: of the report"}}),
            &run};
}

}  // namespace agora::app
