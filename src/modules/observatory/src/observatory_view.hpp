#pragma once

#include "agora/initiatives/initiative.hpp"
#include "agora/circles/circle.hpp"
#include "agora/web/call.hpp"
#include "count_store.hpp"

#include <string>
#include <vector>

namespace agora::observatory {

/// One bar of a plot.
struct Bar {
    std::string name;
    std::string url;  ///< of who or what is counted; empty: none
    std::int64_t value = 0;
    std::string shown;
    std::string change;   ///< "+15" against a year before; empty: none, or not known
    bool second = false;  ///< a part of the one above it
};
AGORA_FIELDS(Bar, name, url, value, shown, change, second)

/// A plot, which is a table.
struct Plot {
    std::int64_t most = 0;  ///< of all bars
    std::vector<Bar> bars;  ///< the biggest
    std::vector<Bar> more;  ///< the others
    bool has_change = false;
};
AGORA_FIELDS(Plot, most, bars, more, has_change)

/// Where a network is missing, as members read it.
struct GapLine {
    std::string text;
    std::string url;  ///< to begin one
};
AGORA_FIELDS(GapLine, text, url)

/// The counts of a day beside those of about a year before.
struct Counts {
    std::vector<Count> now;
    std::vector<Count> before;
};

/// With the scale, and the bars after the first ones apart.
Plot finished(Plot plot, std::size_t most_bars);
Plot plot_of_terms(const web::Call& call, const Counts& counts, Subject subject);
/// Countries with their regions and provinces below them.
Plot plot_of_areas(const web::Call& call, const Counts& counts);
/// The first count of each of the last 13 months, and the last one.
Plot plot_of_growth(const web::Call& call, const std::vector<Count>& growth);
Plot plot_of_groups(const web::Call& call, const std::vector<circles::Circle>& circles);
/// Those that go on, by the year of their beginning.
Plot plot_of_initiatives(const web::Call& call, const std::vector<initiatives::Entry>& entries);

GapLine line_of(const web::Call& call, const Gap& gap);

}  // namespace agora::observatory
