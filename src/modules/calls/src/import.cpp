#include "agora/calls/import.hpp"

#include "agora/files/store.hpp"
#include "agora/locale/translator.hpp"
#include "refusals.hpp"
#include "take_all.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace agora::calls {
namespace {

/// Lines of a report in one language.
class Lines {
 public:
    Lines(const locale::Translator& translator, Language language)
        : translator_(translator), language_(language) {}

    void add(std::string line) { lines_.push_back(std::move(line)); }
    void add(std::string_view source, std::int64_t count) {
        add(translator_.text(language_, {source, {{"count", std::to_string(count)}}}));
    }
    void add(const ImportCounts& counts) {
        add(tr("New: {count}"), counts.added);
        add(tr("Changed: {count}"), counts.changed);
        add(tr("As before: {count}"), counts.same);
        add(tr("Left out, since nobody can answer them: {count}"), counts.left_out);
        add(tr("Not readable: {count}"), counts.refused);
    }
    /// "calls.csv: line 12: The line has no title."
    void add(const std::filesystem::path& file, const Refusal& refusal) {
        std::string place = file.string();
        if (!refusal.field().empty()) place += ": " + refusal.field();
        add(place + ": " + translator_.text(language_, refusal.message()));
    }
    void add(const ImportedFile& one) {
        if (!one.report) {
            add(one.file, one.report.refusal());
            return;
        }
        add(one.file.string());
        add(one.report->counts);
        for (const Refusal& refusal : one.report->refused) add(one.file, refusal);
        const auto named = std::ssize(one.report->refused);
        if (one.report->counts.refused > named) {
            add(tr("And {count} more that are not readable."), one.report->counts.refused - named);
        }
        if (one.report->cut) {
            add(std::string{translator_.translate(
                language_,
                tr("The file holds more than is read at once; the rest was left out."))});
        }
    }
    std::vector<std::string> take() { return std::move(lines_); }

 private:
    const locale::Translator& translator_;
    Language language_;
    std::vector<std::string> lines_ = {};
};

ImportCounts counts_of_all(const std::vector<ImportedFile>& files) {
    ImportCounts all;
    for (const ImportedFile& one : files) {
        if (!one.report) continue;
        const ImportCounts& counts = one.report->counts;
        all.added += counts.added;
        all.changed += counts.changed;
        all.same += counts.same;
        all.left_out += counts.left_out;
        all.refused += counts.refused;
    }
    return all;
}

std::int64_t unreadable_among(const std::vector<ImportedFile>& files) {
    return std::ranges::count_if(files, [](const ImportedFile& one) { return !one.report.ok(); });
}

}  // namespace

Result<ImportReport> import_calls(web::Services& services, const std::filesystem::path& file,
                                  const std::function<void(std::int64_t, std::int64_t)>& progress) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) return CallRefusal::file_not_readable;
    if (size > notices::kMostBytes) return notices::NoticeRefusal::file_too_large;
    std::ostringstream text;
    text << stream.rdbuf();
    const std::string bytes = std::move(text).str();
    const Source source{.name = file.stem().string()};
    const auto reading = notices::read(bytes, hint_of(source));
    if (!reading) return reading.refusal();
    return take_all(services, *reading, source, bytes, progress);
}

std::vector<ImportedFile> import_files(
    web::Services& services, const std::vector<std::filesystem::path>& files,
    const std::function<void(std::int64_t, std::int64_t)>& progress) {
    std::vector<ImportedFile> all;
    for (const std::filesystem::path& file : files) {
        all.push_back({file, import_calls(services, file, progress)});
    }
    return all;
}

ImportOutcome outcome_of(const std::vector<ImportedFile>& files) {
    const std::int64_t unreadable = unreadable_among(files);
    if (unreadable > 0 && unreadable == std::ssize(files)) return ImportOutcome::nothing_read;
    const bool sound = unreadable == 0 && counts_of_all(files).refused == 0;
    return sound ? ImportOutcome::sound : ImportOutcome::with_faults;
}

std::vector<std::string> lines_of(const std::vector<ImportedFile>& files,
                                  const locale::Translator& translator, Language language) {
    Lines lines(translator, language);
    for (const ImportedFile& one : files) lines.add(one);
    if (files.size() > 1) {
        lines.add(tr("All files: {count}"), std::ssize(files));
        lines.add(tr("Files that are not readable: {count}"), unreadable_among(files));
        lines.add(counts_of_all(files));
    }
    return lines.take();
}

}  // namespace agora::calls
