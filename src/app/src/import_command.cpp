#include "agora/calls/import.hpp"
#include "agora/members/import_report.hpp"
#include "agora/members/rebuild_search.hpp"
#include "agora/recommendations/import.hpp"
#include "agora/territories/import.hpp"
#include "agora/vocabulary/import.hpp"
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

void show_share(std::int64_t done, std::int64_t total) {
    std::fprintf(stderr, "\r%lld/%lld", static_cast<long long>(done),
                 static_cast<long long>(total));
}

void print(const std::vector<std::string>& lines) {
    std::fprintf(stderr, "\n");
    for (const std::string& line : lines) std::printf("%s\n", line.c_str());
}

/// What every list is read with.
struct Task {
    Program& program;
    const Arguments& arguments;
    std::filesystem::path file;
    Language language = Language::en;

    const locale::Translator& translator() const { return program.services().translator; }
};

int import_members(const Task& task) {
    members::ImportOptions options = options_from(task.arguments);
    const auto columns = members::read_column_choices(map_text(task.arguments.text("--map")));
    if (!columns) return refused(task.program, task.language, columns.refusal());
    options.columns = *columns;
    const auto report =
        members::import_members(task.program.services(), task.file, options, &show_progress);
    if (!report) return refused(task.program, task.language, report.refusal());
    print(members::lines_of(*report, task.translator(), task.language));
    task.program.settle();
    return report->counts.refused == 0 ? command_line::kDone : command_line::kFaults;
}

Result<bulk::Options> bulk_options(const Arguments& arguments) {
    const members::ImportOptions given = options_from(arguments);
    const auto columns = bulk::read_choices(map_text(arguments.text("--map")));
    if (!columns) return columns.refusal();
    const bool dry = given.effect == members::ImportEffect::dry_run;
    const bool all = given.faulty == members::ImportFaulty::all_or_nothing;
    return bulk::Options{.effect = dry ? bulk::Effect::dry_run : bulk::Effect::write,
                         .faulty = all ? bulk::Faulty::all_or_nothing : bulk::Faulty::skip_lines,
                         .columns = *columns,
                         .encoding = given.encoding,
                         .separator = given.separator};
}

int reported(const Task& task, const Result<bulk::Report>& report,
             std::span<const bulk::Field> fields) {
    if (!report) return refused(task.program, task.language, report.refusal());
    print(bulk::lines_of(*report, fields, task.translator(), task.language));
    task.program.settle();
    return report->faults.empty() ? command_line::kDone : command_line::kFaults;
}

/// Members are found by the words of their terms: other words need another index.
int import_terms(const Task& task, vocabulary::Kind kind) {
    auto file = bulk_options(task.arguments);
    if (!file) return refused(task.program, task.language, file.refusal());
    const auto report =
        vocabulary::import_terms(task.program.services(), kind, task.file,
                                 {.file = *std::move(file),
                                  .labels = parse_language(task.arguments.text("--labels")),
                                  .scheme = task.arguments.text("--scheme")},
                                 &show_share);
    const int code = reported(task, report, vocabulary::import_fields());
    const bool changed = report && report->written && report->counts.changed > 0;
    if (changed && !members::rebuild_search(task.program.services())) {
        std::fprintf(stderr, "agora: run \"agora reindex\" when the running rebuild is done\n");
    }
    return code;
}

int import_places(const Task& task) {
    auto file = bulk_options(task.arguments);
    if (!file) return refused(task.program, task.language, file.refusal());
    territories::ImportOptions options{.file = *std::move(file)};
    if (task.arguments.given("--country")) options.country = task.arguments.text("--country");
    web::Services& services = task.program.services();
    if (task.arguments.text("what") == "territories") {
        return reported(task,
                        territories::import_territories(services, task.file, options, &show_share),
                        territories::territory_fields());
    }
    return reported(task, territories::import_postcodes(services, task.file, options, &show_share),
                    territories::postcode_fields());
}

/// As named, else the list of this name beside the file when there is one.
std::filesystem::path list_beside(const Task& task, const char* option, const char* name) {
    const std::string given = task.arguments.text(option);
    if (!given.empty()) return given;
    const std::filesystem::path beside = task.file.parent_path() / name;
    return std::filesystem::is_regular_file(beside) ? beside : std::filesystem::path{};
}

int import_recommendations(const Task& task) {
    auto file = bulk_options(task.arguments);
    if (!file) return refused(task.program, task.language, file.refusal());
    const recommendations::ImportFiles files{
        .recommendations = task.file,
        .references = list_beside(task, "--references", "references.csv"),
        .groups = list_beside(task, "--groups", "working_groups.csv")};
    for (const auto& path : {files.references, files.groups}) {
        if (path.empty() || std::filesystem::is_regular_file(path)) continue;
        std::fprintf(stderr, "agora: there is no file %s\n", path.c_str());
        return command_line::kWrongUsage;
    }
    const auto changes = task.arguments.given("--confirm") ? recommendations::Changes::written
                                                           : recommendations::Changes::shown;
    const auto report = recommendations::import_recommendations(
        task.program.services(), files, {.file = *std::move(file), .changes = changes},
        &show_share);
    if (!report) return refused(task.program, task.language, report.refusal());
    print(recommendations::lines_of(*report, task.translator(), task.language));
    task.program.settle();
    const bool sound = report->recommendations.faults.empty() &&
                       report->references.faults.empty() && report->groups.faults.empty();
    return sound ? command_line::kDone : command_line::kFaults;
}

int import_calls(const Task& task) {
    std::vector<std::filesystem::path> files;
    for (const std::string& file : task.arguments.all("file")) files.emplace_back(file);
    const auto imported = calls::import_files(task.program.services(), files, &show_share);
    print(calls::lines_of(imported, task.translator(), task.language));
    task.program.settle();
    switch (calls::outcome_of(imported)) {
        case calls::ImportOutcome::sound:
            return command_line::kDone;
        case calls::ImportOutcome::with_faults:
            return command_line::kFaults;
        case calls::ImportOutcome::nothing_read:
            return command_line::kWrongUsage;
    }
    return command_line::kFaults;
}

/// The files that were named, or a sentence about the first that isn't there; all but calls come alone.
bool are_fit(const Arguments& arguments) {
    const auto files = arguments.all("file");
    for (const std::string& file : files) {
        if (std::filesystem::is_regular_file(file)) continue;
        std::fprintf(stderr, "agora: there is no file %s\n", file.c_str());
        return false;
    }
    if (files.size() == 1 || arguments.text("what") == "calls") return true;
    std::fprintf(stderr, "agora: name one file\n");
    return false;
}

int run(const Arguments& arguments) {
    if (!are_fit(arguments)) return command_line::kWrongUsage;
    const std::filesystem::path file = arguments.text("file");
    Program program(configuration_from(arguments), program_files(), Migrate::yes);
    const Task task{program, arguments, file,
                    parse_language(arguments.text("--language")).value_or(Language::en)};
    const std::string what = arguments.text("what");
    if (what == "members") return import_members(task);
    if (what == "professions") return import_terms(task, vocabulary::Kind::profession);
    if (what == "skills") return import_terms(task, vocabulary::Kind::skill);
    if (what == "sectors") return import_terms(task, vocabulary::Kind::sector);
    if (what == "recommendations") return import_recommendations(task);
    if (what == "calls") return import_calls(task);
    return import_places(task);
}

}  // namespace

command_line::Command import_command() {
    const auto flag = [](std::string name, std::string summary) {
        return command_line::Option{std::move(name), std::move(summary), Need::optional,
                                    Takes::nothing};
    };
    return {
        "import",
        "Takes a list over from a CSV file: of members (lists nobody), of words (ESCO, ISCO, "
        "NACEBEL), of areas or postcodes, of recommendations; or calls from files of notices.",
        data_options({{"what",
                       "members, professions, skills, sectors, territories, postcodes, "
                       "recommendations or calls",
                       Need::required,
                       Takes::value,
                       {"members", "professions", "skills", "sectors", "territories", "postcodes",
                        "recommendations", "calls"}},
                      {"file", "The file to read; of calls several: TED, OCDS, DECP, feeds, CSV",
                       Need::required, Takes::values},
                      {"--map", "\"Column=field,…\" or a file with lines column<TAB>field"},
                      flag("--dry-run", "Shows what would happen and writes nothing"),
                      flag("--all-or-nothing", "Writes nothing when a line has a fault"),
                      {"--encoding", "UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1 or windows-1252"},
                      {"--separator", "One character, or tab"},
                      {"--labels", "nl, fr or en: of words in columns that do not say"},
                      {"--scheme", "The list that the codes are of; usual: isco, esco, nacebel"},
                      {"--country", "Of areas and postcodes that do not say; usual: be"},
                      {"--references",
                       "Of recommendations: their references; usual: "
                       "references.csv beside the file"},
                      {"--groups",
                       "Of recommendations: their working groups; usual: "
                       "working_groups.csv beside the file"},
                      flag("--confirm", "Of recommendations: takes over what differs"),
                      {"--language", "nl, fr or en: of the report"}}),
        &run};
}

}  // namespace agora::app
