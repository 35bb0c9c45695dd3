#include "import_view.hpp"

#include "agora/fields/json_read.hpp"
#include "agora/locale/text.hpp"
#include "import_words.hpp"
#include "times.hpp"

namespace agora::events {
namespace {

constexpr std::size_t kMostNotes = 100;
constexpr std::size_t kMostNoted = 80;

std::int64_t& count_of(ImportReport& report, Step step) {
    switch (step) {
        case Step::add:
            return report.added;
        case Step::change:
            return report.changed;
        case Step::cancel:
            return report.cancelled;
        case Step::same:
            return report.same;
        case Step::leave:
            break;
    }
    return report.left;
}

}  // namespace

ImportLine line_of(const web::Call& call, const territories::Atlas& atlas,
                   const PlannedDate& date) {
    const Event& event = date.event;
    std::string where{atlas.name(event.place, call.language)};
    if (!event.address.empty()) where = event.address + (where.empty() ? "" : " · ") + where;
    const std::string_view why = date.refused.empty() ? label_of(date.why) : date.refused;
    return {.step = date.step,
            .label = call.say(label_of(date.step)),
            .title = date.words.title,
            .when = when_of(event, call.language),
            .where = std::move(where),
            .why = why.empty() ? std::string{} : call.say(why),
            .event = date.imported.event_id ? to_string(date.imported.event_id) : std::string{}};
}

void add_line(ImportReport& report, ImportLine line) {
    ++count_of(report, line.step);
    if (report.lines.size() < kMostLines) report.lines.push_back(std::move(line));
}

std::vector<ImportNote> notes_of(const web::Call& call, const ImportPlan& plan) {
    std::vector<ImportNote> notes;
    for (const calendar::Note& note : plan.notes) {
        if (notes.size() == kMostNotes) break;
        notes.push_back({note.line, locale::shortened(note.text, kMostNoted),
                         call.say(label_of(note.trouble))});
    }
    return notes;
}

ImportReport read_report(std::string_view text) {
    ImportReport report;
    const auto json = fields::parse_json(text);
    if (!json) return report;
    const auto number = [&](std::string_view name) { return (*json)[name].integer().value_or(0); };
    report.added = number("added");
    report.changed = number("changed");
    report.cancelled = number("cancelled");
    report.same = number("same");
    report.left = number("left");
    report.passed = number("passed");
    for (const auto& one : (*json)["lines"].items()) {
        const auto word = [&](std::string_view name) {
            return std::string{one[name].text().value_or("")};
        };
        report.lines.push_back({fields::enum_value<Step>(word("step")).value_or(Step::leave),
                                word("label"), word("title"), word("when"), word("where"),
                                word("why"), word("event")});
    }
    for (const auto& one : (*json)["notes"].items()) {
        report.notes.push_back({one["line"].integer().value_or(0),
                                std::string{one["text"].text().value_or("")},
                                std::string{one["why"].text().value_or("")}});
    }
    return report;
}

}  // namespace agora::events
