#pragma once

#include "agora/circles/standing.hpp"
#include "agora/evaluation/analysis.hpp"
#include "agora/observatory/count.hpp"
#include "agora/web/answer.hpp"
#include "figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::evaluation {

/// A figure in one year.
struct YearBar {
    std::int64_t year = 0;
    Measure measure = Measure::not_measured;
    std::int64_t value = 0;
    std::int64_t of = 0;
    std::int64_t length = 0;  ///< of the bar, against `most` of the figure
    std::string shown = {};
    bool current = false;  ///< the year of the page
};
AGORA_FIELDS(YearBar, year, measure, value, of, length, shown, current)

struct FigureView {
    Figure figure = Figure::meetings;
    std::string label;
    Level level = Level::output;
    std::string level_label = {};
    Dimension dimension = Dimension::social;
    std::string dimension_label = {};
    std::string definition = {};
    std::string missing = {};  ///< why there is nothing of this year
    std::int64_t most = 1;
    std::vector<YearBar> years = {};  ///< the year of the page first
};
AGORA_FIELDS(FigureView, figure, label, level, level_label, dimension, dimension_label, definition,
             missing, most, years)

/// What is counted of a dimension of the social impact.
struct DimensionView {
    Dimension dimension = Dimension::social;
    std::string label = {};
    std::vector<web::Link> figures = {};
};
AGORA_FIELDS(DimensionView, dimension, label, figures)

struct MoodBar {
    std::string label;
    std::int64_t people = 0;
};
AGORA_FIELDS(MoodBar, label, people)

struct YearTab {
    std::string url;
    std::int64_t year = 0;
    bool current = false;
};
AGORA_FIELDS(YearTab, url, year, current)

struct InitiativeLine {
    web::Link link;
    std::string lang;
};
AGORA_FIELDS(InitiativeLine, link, lang)

struct AnalysisView {
    std::string words = {};
    std::string factors = {};
    std::string decision = {};
    std::string lang = {};
    web::Link by = {};
    Instant written_at = {};
};
AGORA_FIELDS(AnalysisView, words, factors, decision, lang, by, written_at)

struct EvaluationPage {
    web::Link group = {};
    std::string lang = {};
    std::int64_t year = 0;
    bool goes_on = false;  ///< the year is not over
    std::vector<YearTab> years = {};
    std::vector<FigureView> figures = {};
    std::vector<MoodBar> moods = {};
    std::int64_t answers = 0;  ///< that the moods count
    std::vector<InitiativeLine> initiatives = {};
    std::vector<DimensionView> dimensions = {};
    std::int64_t step = observatory::kStep;
    bool has_analysis = false;
    AnalysisView analysis = {};
    std::string write_url = {};  ///< for who may
    std::string csv_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(EvaluationPage, group, lang, year, goes_on, years, figures, moods, answers,
             initiatives, dimensions, step, has_analysis, analysis, write_url, csv_url, crumbs)

/// A group's evaluation as it is read.
struct Read {
    circles::Standing standing;
    std::vector<Year> years;                           ///< the one asked for first
    std::vector<initiatives::Entry> initiatives = {};  ///< that went on in it
};

/// "/groups/slug/evaluation" and what follows it.
std::string evaluation_path(const circles::Circle& circle, std::string_view rest = {});

/// The year of the address, else this one; nothing when the group has none of it.
std::optional<std::int64_t> year_asked(const web::Call& call, const circles::Circle& circle);

/// Of the address, or why there is nothing.
Result<Read> read_evaluation(const web::Call& call, db::ReadTx& tx);

std::vector<FigureView> figures_of(const web::Call& call, const std::vector<Year>& years);
std::vector<DimensionView> dimensions_of(const web::Call& call);

/// What the page shows but its analysis.
EvaluationPage page_of(const web::Call& call, const Read& read);

}  // namespace agora::evaluation
