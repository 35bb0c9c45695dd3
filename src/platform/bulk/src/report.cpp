#include "agora/bulk/report.hpp"

#include "agora/locale/translator.hpp"

namespace agora::bulk {

Report report_of(const Table& table) {
    return {table.guess, table.columns, {}, table.faults, false};
}

bool may_write(Report& report, const Options& options) {
    std::ranges::stable_sort(report.faults, {}, &Fault::line);
    if (options.effect == Effect::dry_run) return false;
    return options.faulty == Faulty::skip_lines || report.faults.empty();
}

std::vector<std::string> lines_of(const Report& report, std::span<const Field> fields,
                                  const locale::Translator& translator, Language language) {
    const auto say = [&](std::string_view source) {
        return std::string{translator.translate(language, source)};
    };
    const char separator = report.guess.separator;
    std::vector<std::string> lines;
    lines.push_back(say(tr("Encoding")) + ": " + std::string{tabular::name(report.guess.encoding)});
    lines.push_back(say(tr("Separator")) + ": " +
                    (separator == '\t' ? say(tr("tab")) : std::string{separator}));
    for (const Column& column : report.columns) {
        const auto field = std::ranges::find(fields, column.field, &Field::name);
        lines.push_back("  " + column.name + " -> " +
                        say(field == fields.end() ? tr("Not imported") : field->label));
    }
    for (const Fault& fault : report.faults) {
        std::string line = translator.text(
            language, {tr("Line {number}"), {{"number", std::to_string(fault.line)}}});
        if (!fault.field.empty()) line += " (" + say(fault.field) + ")";
        lines.push_back(line + ": " + say(fault.sentence));
    }
    lines.push_back(translator.text(
        language, {tr("{added} new, {changed} changed, {same} the same, {refused} left out."),
                   {{"added", std::to_string(report.counts.added)},
                    {"changed", std::to_string(report.counts.changed)},
                    {"same", std::to_string(report.counts.same)},
                    {"refused", std::to_string(report.faults.size())}}}));
    if (!report.written) lines.push_back(say(tr("Nothing was written.")));
    return lines;
}

}  // namespace agora::bulk
