#include "clicks.hpp"

#include "agora/base/text.hpp"

#include <charconv>

namespace agora::findability {
namespace {

std::int64_t number_of(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Waiting {
    std::string_view word;
    std::string_view label;
};

/// The words of tests/program/tasks.tsv.
constexpr std::array kWaiting{
    Waiting{"about", tr("the page on what the cooperative is")},
    Waiting{"learning", tr("step by step, courses and glossary")},
    Waiting{"work", tr("assignments, wanted and offered")},
    Waiting{"calls", tr("calls and tenders")},
    Waiting{"support", tr("questions to the team, and appointments")},
    Waiting{"mentoring", tr("mentoring")},
    Waiting{"exchange", tr("lending, giving, swapping and credits")},
    Waiting{"purchasing", tr("buying together, and suppliers")},
    Waiting{"governance", tr("recommendations, assemblies and votes")},
    Waiting{"surveys", tr("surveys")},
    Waiting{"ambassadors", tr("ambassadors and their missions")},
    Waiting{"impact", tr("figures and impact")},
    Waiting{"mailing", tr("letters to a whole group")},
    Waiting{"rooms", tr("a room booked together with an event")},
};

}  // namespace

Walk read_walk(std::string_view tsv) {
    Walk walk;
    for (const std::string_view line : split(tsv, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() == 2 && cells[0] == "date") walk.date = parse_date(cells[1]);
        if (cells.size() == 3 && cells[0] == "waits") {
            walk.tasks[number_of(cells[1])].waits = cells[2];
        }
        if (cells.size() == 2 + kLanguages.size() && cells[0] == "clicks") {
            auto& clicks = walk.tasks[number_of(cells[1])].by_language;
            for (std::size_t at = 0; at < clicks.size(); ++at)
                clicks[at] = number_of(cells[2 + at]);
        }
    }
    return walk;
}

std::string_view label_of_waiting(std::string_view word) {
    for (const Waiting& one : kWaiting) {
        if (one.word == word) return one.label;
    }
    return {};
}

}  // namespace agora::findability
