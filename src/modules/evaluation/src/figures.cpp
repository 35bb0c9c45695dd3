#include "figures.hpp"

#include "agora/base/text.hpp"
#include "agora/observatory/count.hpp"
#include "agora/requests/case.hpp"

#include <algorithm>

namespace agora::evaluation {
namespace {

Measured counted(std::int64_t value, std::int64_t of = 0) {
    return {Measure::counted, value, of};
}

/// Nothing of meetings at which nobody was noted and nobody registered.
Measured people_of(const meetings::Evaluation& evaluation) {
    if (evaluation.people == 0) return {};
    const std::int64_t people = observatory::coarse(evaluation.people);
    return people == 0 ? Measured{Measure::too_few} : counted(people);
}

/// Of what people answered.
Measured said(const meetings::Evaluation& evaluation, std::int64_t value) {
    if (evaluation.asked == 0) return {};
    if (evaluation.counted < meetings::kFewestAnswers) return {Measure::too_few};
    return counted(value, evaluation.counted);
}

std::int64_t of_mood(const meetings::Evaluation& evaluation, meetings::Mood mood) {
    const auto found = evaluation.moods.find(mood);
    return found == evaluation.moods.end() ? 0 : found->second;
}

}  // namespace

const std::vector<About>& all_figures() {
    static const std::vector<About> kAll{
        {Figure::meetings,
         Level::output,
         Dimension::social,
         tr("Meetings held"),
         tr("Announced events in the name of the group that took place in the year."),
         {}},
        {Figure::people, Level::output, Dimension::social, tr("People who came"),
         tr("Each time somebody came, as noted at the door or, without that, with a place; guests "
            "of the report too. Rounded down to a multiple of five."),
         tr("Nobody registered for a meeting or was noted at the door.")},
        {Figure::contacts, Level::outcome, Dimension::social, tr("Contacts made"),
         tr("Of those who answered after a meeting, who met somebody to work or talk on with. Only "
            "meetings with at least five answers count."),
         tr("Nobody was asked: the question goes to who came to a meeting with registration.")},
        {Figure::satisfaction, Level::outcome, Dimension::social, tr("Satisfaction"),
         tr("Of those who answered after a meeting, who found it very good or quite good. Only "
            "meetings with at least five answers count."),
         tr("Nobody was asked: the question goes to who came to a meeting with registration.")},
        {Figure::initiatives,
         Level::outcome,
         Dimension::economic,
         tr("Collaborations"),
         tr("Collective initiatives in the register that name this group as their network and "
            "went on in the year."),
         {}},
        {Figure::assignments, Level::outcome, Dimension::economic,
         tr("Assignments found through the group"),
         tr("Work that members got or gave each other because they met here."),
         tr("No part of Agora records this yet. The analysis is the place to tell of it.")},
        {Figure::towns, Level::output, Dimension::territorial, tr("Towns where it met"),
         tr("Different towns of its meetings in the year."),
         tr("No meeting said in which town it was.")},
        {Figure::requests,
         Level::output,
         Dimension::political,
         tr("Answers of the team"),
         tr("Requests of its animators (a room, a mailing, a budget) that the team answered in "
            "the year."),
         {}},
    };
    return kAll;
}

bool runs_in(const initiatives::Entry& entry, std::int64_t year) {
    return entry.since_year <= year && (entry.until_year == 0 || entry.until_year >= year);
}

Year read_year(db::ReadTx& tx, CircleId circle, std::int64_t year,
               const std::vector<initiatives::Entry>& initiatives, Instant now) {
    using meetings::Mood;
    const int number = static_cast<int>(year);
    const auto evaluation = meetings::evaluate(tx, circle, number, now);
    const auto running = std::ranges::count_if(
        initiatives, [&](const initiatives::Entry& entry) { return runs_in(entry, year); });
    const std::int64_t answered = requests::count_answered(tx, circle, start_of({number, 1, 1}),
                                                           start_of({number + 1, 1, 1}));
    Year read{.year = year};
    read.figures = {
        {Figure::meetings, counted(evaluation.events)},
        {Figure::people, people_of(evaluation)},
        {Figure::towns, evaluation.towns > 0 ? counted(evaluation.towns) : Measured{}},
        {Figure::contacts, said(evaluation, evaluation.contacts)},
        {Figure::satisfaction,
         said(evaluation, of_mood(evaluation, Mood::very_good) + of_mood(evaluation, Mood::good))},
        {Figure::initiatives, counted(running)},
        {Figure::assignments, {}},
        {Figure::requests, counted(answered)},
    };
    if (read.figures[Figure::satisfaction].measure == Measure::counted) {
        read.moods = evaluation.moods;
        read.counted = evaluation.counted;
    }
    return read;
}

}  // namespace agora::evaluation
