#include "agora/calendar/read.hpp"

#include "agora/base/text.hpp"
#include "entry.hpp"

#include <algorithm>
#include <array>

namespace agora::calendar {
namespace {

bool is_event(const Component& one) {
    return one.name == "VEVENT";
}

/// Things that calendars hold besides.
bool is_other_thing(const Component& one) {
    constexpr std::array<std::string_view, 4> kOthers{"VTODO", "VJOURNAL", "VFREEBUSY",
                                                      "VAVAILABILITY"};
    return std::ranges::find(kOthers, one.name) != kOthers.end();
}

/// The later of two that say the same entry; of equal ones the one further down.
bool is_later(const Component& one, const Component& than) {
    return revision_of(one) >= revision_of(than);
}

void add(const Component& event, Series& series, Desk& desk) {
    if (const Line* which = event.property("RECURRENCE-ID")) {
        const auto [same, is_new] = series.changes.emplace(which->value, &event);
        if (is_new) return;
        desk.note(event, Trouble::said_twice);
        if (is_later(event, *same->second)) same->second = &event;
        return;
    }
    if (series.whole != nullptr) {
        desk.note(event, Trouble::said_twice);
        series.twice = true;
    }
    if (series.whole == nullptr || is_later(event, *series.whole)) series.whole = &event;
}

/// The entries of one calendar, by their first line.
std::vector<Series> series_of(const Component& calendar, Desk& desk, std::size_t& entries) {
    std::map<std::string, std::size_t> places;
    std::vector<Series> all;
    for (const Component& part : calendar.parts) {
        if (is_other_thing(part)) desk.note(part, Trouble::not_an_event);
        if (!is_event(part)) continue;
        if (++entries > desk.reading.limits.entries) {
            desk.note(part, Trouble::too_many_entries);
            break;
        }
        const auto [place, is_new] = places.emplace(uid_of(part), all.size());
        if (is_new) all.emplace_back();
        add(part, all[place->second], desk);
    }
    return all;
}

bool cancels(const Component& calendar) {
    const Line* method = calendar.property("METHOD");
    return method != nullptr && upper_name(method->value) == "CANCEL";
}

/// Calendars and, in a file without any, loose events.
std::vector<const Component*> calendars_of(const Component& all) {
    std::vector<const Component*> calendars;
    if (std::ranges::any_of(all.parts, is_event)) calendars.push_back(&all);
    for (const Component& part : all.parts) {
        if (part.name == "VCALENDAR") calendars.push_back(&part);
    }
    return calendars;
}

struct Reader {
    const Reading& reading;
    Effort effort;
    std::size_t entries = 0;
    ReadCalendar read = {};

    void add(const Component& calendar) {
        if (read.name.empty()) {
            for (const std::string_view name : {"X-WR-CALNAME", "NAME"}) {
                const Line* line = calendar.property(name);
                if (line != nullptr && read.name.empty()) read.name = plain_text(line->value);
            }
        }
        Clocks clocks{calendar, reading.time_zone, effort};
        Desk desk{reading, clocks, effort, read.notes};
        for (const Series& series : series_of(calendar, desk, entries)) {
            SeriesDates found = dates_of(series, desk);
            read.passed += found.passed;
            for (Occurrence& date : found.dates) {
                if (read.dates.size() == reading.limits.dates) {
                    return desk.note(calendar, Trouble::too_many_dates);
                }
                if (cancels(calendar)) date.status = Status::cancelled;
                read.dates.push_back(std::move(date));
            }
            if (found.whole && calendar.whole) read.whole.insert(uid_of(*series.whole));
        }
    }
};

}  // namespace

RefusalText refusal_text(ReadRefusal refusal) {
    switch (refusal) {
        case ReadRefusal::not_a_calendar:
            return {"not_a_calendar", RefusalKind::field,
                    tr("This is no calendar file. Such a file ends in .ics and holds events.")};
        case ReadRefusal::too_large:
            return {"calendar_too_large", RefusalKind::field,
                    tr("This calendar is too large: at most 4 MB.")};
    }
    return {};
}

Result<ReadCalendar> read(std::string_view bytes, const Reading& reading) {
    const Limits& limits = reading.limits;
    if (bytes.size() > limits.bytes) return Refusal{ReadRefusal::too_large, "file"};
    Lines lines = read_lines(bytes, limits.lines);
    Reader reader{reading, {limits.steps, limits.dates_of_one}};
    if (lines.cut) {
        reader.read.notes.push_back({lines.lines.back().number, Trouble::too_many_lines, {}});
    }
    const Component all = components_of(std::move(lines.lines), limits, reader.read.notes);
    const auto calendars = calendars_of(all);
    if (calendars.empty()) return Refusal{ReadRefusal::not_a_calendar, "file"};
    if (reader.read.notes.size() > limits.notes) reader.read.notes.resize(limits.notes);
    for (const Component* calendar : calendars) reader.add(*calendar);
    const bool cut = lines.cut || reader.entries > limits.entries;
    if (cut) reader.read.whole.clear();
    std::ranges::stable_sort(reader.read.dates, {}, &Occurrence::starts_at);
    std::ranges::stable_sort(reader.read.notes, {}, &Note::line);
    return std::move(reader.read);
}

}  // namespace agora::calendar
