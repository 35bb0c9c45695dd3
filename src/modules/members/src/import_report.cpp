#include "agora/members/import_report.hpp"

#include "agora/locale/translator.hpp"

namespace agora::members {
namespace {

struct Voice {
    const locale::Translator& translator;
    Language language;

    std::string say(std::string_view source) const {
        return std::string{translator.translate(language, source)};
    }
    std::string say(const Message& message) const { return translator.text(language, message); }
};

std::string line_of(const Voice& voice, const LineFault& fault) {
    std::string line = voice.say({tr("Line {number}"), {{"number", std::to_string(fault.line)}}});
    if (fault.field != ImportField::nothing) line += " (" + voice.say(label(fault.field)) + ")";
    return line + ": " + voice.say(sentence(fault.fault));
}

std::string counts_line(const Voice& voice, const ImportCounts& counts) {
    return voice.say({tr("{added} new, {changed} changed, {same} the same, {refused} left out."),
                      {{"added", std::to_string(counts.added)},
                       {"changed", std::to_string(counts.changed)},
                       {"same", std::to_string(counts.same)},
                       {"refused", std::to_string(counts.refused)}}});
}

}  // namespace

std::string separator_name(char separator, const locale::Translator& translator,
                           Language language) {
    if (separator != '\t') return std::string{separator};
    return std::string{translator.translate(language, tr("tab"))};
}

std::string line_of(const LineFault& fault, const locale::Translator& translator,
                    Language language) {
    return line_of(Voice{translator, language}, fault);
}

std::vector<std::string> lines_of(const ImportReport& report, const locale::Translator& translator,
                                  Language language) {
    const Voice voice{translator, language};
    std::vector<std::string> lines;
    lines.push_back(voice.say(tr("Encoding")) + ": " +
                    std::string{tabular::name(report.guess.encoding)});
    lines.push_back(voice.say(tr("Separator")) + ": " +
                    separator_name(report.guess.separator, translator, language));
    for (const ImportColumn& column : report.columns) {
        lines.push_back("  " + column.name + " -> " + voice.say(label(column.field)));
    }
    for (const LineFault& fault : report.faults) lines.push_back(line_of(voice, fault));
    for (const UnknownWord& unknown : report.unknown) {
        lines.push_back(voice.say(tr("Unknown, left out")) + ": " +
                        voice.say(label(unknown.field)) + " \"" + unknown.word + "\" (" +
                        std::to_string(unknown.lines) + ")");
    }
    lines.push_back(counts_line(voice, report.counts));
    if (!report.written) lines.push_back(voice.say(tr("Nothing was written.")));
    if (report.went_on) lines.push_back(voice.say(tr("An interrupted import was taken up again.")));
    return lines;
}

}  // namespace agora::members
