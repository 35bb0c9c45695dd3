#include "evaluation_view.hpp"

#include "agora/locale/formats.hpp"
#include "analyse.hpp"
#include "labels.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::evaluation {
namespace {

constexpr std::int64_t kYearsBeside = 3;
constexpr std::int64_t kMostTabs = 10;
constexpr std::int64_t kWhole = 100;

std::string shown(const web::Call& call, Figure figure, const Measured& measured) {
    if (measured.measure == Measure::too_few) return call.say(tr("too few to tell"));
    if (measured.measure == Measure::not_measured) return call.say(tr("not measured"));
    const std::string value = locale::number(call.language, measured.value);
    if (figure == Figure::people) return call.say({tr("at least {number}"), {{"number", value}}});
    if (measured.of == 0) return value;
    return call.say({tr("{number} of {all}"),
                     {{"number", value}, {"all", locale::number(call.language, measured.of)}}});
}

YearBar bar_of(const web::Call& call, Figure figure, const Year& year, bool current) {
    const Measured& measured = year.figures.at(figure);
    YearBar bar{.year = year.year,
                .measure = measured.measure,
                .value = measured.value,
                .of = measured.of,
                .length = measured.value,
                .shown = shown(call, figure, measured),
                .current = current};
    if (measured.of > 0) bar.length = measured.value * kWhole / measured.of;
    return bar;
}

FigureView view_of(const web::Call& call, const About& about, const std::vector<Year>& years) {
    FigureView view{.figure = about.figure,
                    .label = call.say(about.label),
                    .level = about.level,
                    .level_label = call.say(label_of(about.level)),
                    .dimension = about.dimension,
                    .dimension_label = call.say(label_of(about.dimension)),
                    .definition = call.say(about.definition)};
    for (const Year& year : years) {
        view.years.push_back(bar_of(call, about.figure, year, view.years.empty()));
        const YearBar& bar = view.years.back();
        view.most = std::max(view.most, bar.of > 0 ? kWhole : bar.length);
    }
    if (!years.empty() && view.years.front().measure == Measure::not_measured) {
        view.missing = call.say(about.missing);
    }
    return view;
}

std::vector<YearTab> tabs_of(const web::Call& call, const circles::Circle& circle,
                             std::int64_t current) {
    std::vector<YearTab> tabs;
    const Date today = today_of(call);
    for (std::int64_t year = today.year; has_year(circle, year, today); --year) {
        if (std::ssize(tabs) == kMostTabs) break;
        tabs.push_back({call.link(evaluation_path(circle)) + "?year=" + std::to_string(year), year,
                        year == current});
    }
    return tabs;
}

}  // namespace

std::string evaluation_path(const circles::Circle& circle, std::string_view rest) {
    return circles::path_of(circle, "/evaluation") + std::string{rest};
}

std::optional<std::int64_t> year_asked(const web::Call& call, const circles::Circle& circle) {
    const Date today = today_of(call);
    const std::int64_t year =
        call.query("year").empty() ? today.year : parse_positive(call.query("year")).value_or(0);
    return has_year(circle, year, today) ? std::optional{year} : std::nullopt;
}

Result<Read> read_evaluation(const web::Call& call, db::ReadTx& tx) {
    auto standing = circles::standing_at(call, tx);
    if (!standing) return EvaluationRefusal::group_not_found;
    const auto asked = year_asked(call, standing->circle);
    if (!asked) return EvaluationRefusal::no_such_year;
    auto initiatives = initiatives::list_initiatives_of(tx, standing->circle.circle_id);
    Read read{.standing = std::move(*standing), .years = {}};
    const circles::Circle& circle = read.standing.circle;
    for (std::int64_t year = *asked; year > *asked - kYearsBeside; --year) {
        if (!has_year(circle, year, today_of(call))) break;
        read.years.push_back(read_year(tx, circle.circle_id, year, initiatives, call.now));
    }
    std::erase_if(initiatives,
                  [&](const initiatives::Entry& entry) { return !runs_in(entry, *asked); });
    read.initiatives = std::move(initiatives);
    return read;
}

std::vector<FigureView> figures_of(const web::Call& call, const std::vector<Year>& years) {
    std::vector<FigureView> views;
    for (const About& about : all_figures()) views.push_back(view_of(call, about, years));
    return views;
}

std::vector<DimensionView> dimensions_of(const web::Call& call) {
    std::vector<DimensionView> views;
    fields::for_each_enumerator<Dimension>([&](std::string_view, Dimension dimension) {
        DimensionView view{.dimension = dimension, .label = call.say(label_of(dimension))};
        for (const About& about : all_figures()) {
            if (about.dimension != dimension) continue;
            view.figures.push_back(
                {"#" + std::string{fields::enum_name(about.figure)}, call.say(about.label)});
        }
        views.push_back(std::move(view));
    });
    return views;
}

EvaluationPage page_of(const web::Call& call, const Read& read) {
    const circles::Circle& circle = read.standing.circle;
    const Year& year = read.years.front();
    EvaluationPage page{.group = {call.link(circles::path_of(circle)), read.standing.name.name},
                        .lang = read.standing.name.language,
                        .year = year.year,
                        .goes_on = year.year == today_of(call).year,
                        .years = tabs_of(call, circle, year.year),
                        .figures = figures_of(call, read.years),
                        .answers = year.counted,
                        .dimensions = dimensions_of(call),
                        .csv_url = call.link(evaluation_path(
                            circle, "/figures.csv?year=" + std::to_string(year.year)))};
    fields::for_each_enumerator<meetings::Mood>([&](std::string_view, meetings::Mood mood) {
        if (year.counted == 0) return;
        const auto found = year.moods.find(mood);
        page.moods.push_back(
            {call.say(label_of(mood)), found == year.moods.end() ? 0 : found->second});
    });
    for (const initiatives::Entry& entry : read.initiatives) {
        page.initiatives.push_back(
            {{call.link("/initiatives/" + std::to_string(entry.number)), entry.name},
             entry.language});
    }
    page.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}, page.group};
    return page;
}

}  // namespace agora::evaluation
