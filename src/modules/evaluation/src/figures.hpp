#pragma once

#include "agora/initiatives/initiative.hpp"
#include "agora/meetings/evaluation.hpp"

#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace agora::evaluation {

using circles::CircleId;

enum class Figure {
    meetings,
    people,
    towns,
    contacts,
    satisfaction,
    initiatives,
    assignments,
    requests
};
AGORA_ENUM(Figure, meetings, people, towns, contacts, satisfaction, initiatives, assignments,
           requests)

/// What was done, and what it led to at once. Of impact nothing is counted.
enum class Level { output, outcome };
AGORA_ENUM(Level, output, outcome)

/// Of the social impact (IMP-02).
enum class Dimension { economic, political, territorial, ecological, social };
AGORA_ENUM(Dimension, economic, political, territorial, ecological, social)

/// not_measured: nobody asked or noted it, which is not nothing.
enum class Measure { counted, too_few, not_measured };
AGORA_ENUM(Measure, counted, too_few, not_measured)

/// What a figure is, in tr() sentences.
struct About {
    Figure figure;
    Level level;
    Dimension dimension;
    std::string_view label;
    std::string_view definition;
    std::string_view missing;  ///< why it is not measured
};
/// Of all figures, in the order of the page.
const std::vector<About>& all_figures();

struct Measured {
    Measure measure = Measure::not_measured;
    std::int64_t value = 0;
    std::int64_t of = 0;  ///< 0: it is no share
};

/// A group's year.
struct Year {
    std::int64_t year = 0;
    std::map<Figure, Measured> figures = {};
    std::map<meetings::Mood, std::int64_t> moods = {};  ///< of `counted` answers
    std::int64_t counted = 0;
};

/// Whether it went on in that year.
bool runs_in(const initiatives::Entry& entry, std::int64_t year);

/// `initiatives`: those of the group.
Year read_year(db::ReadTx& tx, CircleId circle, std::int64_t year,
               const std::vector<initiatives::Entry>& initiatives, Instant now);

}  // namespace agora::evaluation
