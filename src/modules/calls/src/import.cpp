#include "agora/calls/import.hpp"

#include "agora/files/store.hpp"
#include "agora/locale/translator.hpp"
#include "take_all.hpp"

#include <fstream>
#include <sstream>

namespace agora::calls {

Result<ImportReport> import_calls(web::Services& services, const std::filesystem::path& file,
                                  const std::function<void(std::int64_t, std::int64_t)>& progress) {
    if (std::filesystem::file_size(file) > notices::kMostBytes) {
        return notices::NoticeRefusal::file_too_large;
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    const std::string bytes = std::move(text).str();
    const Source source{.name = file.stem().string()};
    const auto reading = notices::read(bytes, hint_of(source));
    if (!reading) return reading.refusal();
    return take_all(services, *reading, source, bytes, progress);
}

std::vector<std::string> lines_of(const ImportReport& report, const locale::Translator& translator,
                                  Language language) {
    std::vector<std::string> lines;
    const auto add = [&](std::string_view source, std::int64_t count) {
        lines.push_back(translator.text(language, {source, {{"count", std::to_string(count)}}}));
    };
    add(tr("New: {count}"), report.counts.added);
    add(tr("Changed: {count}"), report.counts.changed);
    add(tr("As before: {count}"), report.counts.same);
    add(tr("Left out, since nobody can answer them: {count}"), report.counts.left_out);
    add(tr("Not readable: {count}"), report.counts.refused);
    for (const Refusal& refusal : report.refused) {
        lines.push_back(refusal.field() + ": " + translator.text(language, refusal.message()));
    }
    if (report.cut) {
        lines.push_back(std::string{translator.translate(
            language, tr("The file holds more than is read at once; the rest was left out."))});
    }
    return lines;
}

}  // namespace agora::calls
