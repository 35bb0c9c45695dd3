#include "agora/tabular/writer.hpp"
#include "evaluation_pages.hpp"
#include "evaluation_view.hpp"

#include <array>

namespace agora::evaluation {
namespace {

/// A number only where one was counted: an empty cell is not 0.
tabular::Cell number_cell(bool there, std::int64_t value) {
    return there ? tabular::Cell{value} : tabular::Cell{""};
}

std::string csv_of(const web::Call& call, const std::vector<FigureView>& figures) {
    std::string text;
    tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Year")), say(tr("Figure")), say(tr("Level")),
                          say(tr("Dimension")), say(tr("How far it was measured")),
                          say(tr("Number")), say(tr("Out of")), say(tr("What it counts"))});
    for (const FigureView& figure : figures) {
        for (const YearBar& bar : figure.years) {
            const bool counted = bar.measure == Measure::counted;
            writer.row(std::array{
                tabular::Cell{bar.year}, tabular::Cell{figure.label},
                tabular::Cell{figure.level_label}, tabular::Cell{figure.dimension_label},
                tabular::Cell{counted ? call.say(tr("counted")) : bar.shown},
                number_cell(counted, bar.value), number_cell(counted && bar.of > 0, bar.of),
                tabular::Cell{figure.definition}});
        }
    }
    return text;
}

}  // namespace

http::Response download_figures(web::Call& call) {
    const auto read = call.read([&](db::ReadTx& tx) { return read_evaluation(call, tx); });
    if (!read) return web::refuse(call, read.refusal());
    const std::string name = "evaluation-" + read->standing.circle.slug + "-" +
                             std::to_string(read->years.front().year) + ".csv";
    return web::download("text/csv; charset=utf-8", name,
                         csv_of(call, figures_of(call, read->years)));
}

}  // namespace agora::evaluation
