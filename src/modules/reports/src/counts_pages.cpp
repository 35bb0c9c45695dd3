#include "counts_pages.hpp"

#include "agora/web/answer.hpp"
#include "counts.hpp"
#include "labels.hpp"

#include <chrono>
#include <map>

namespace agora::reports {
namespace {

struct CellView {
    std::string label;
    PublicCount number;  ///< nothing: fewer than five, or hidden with such a one
};
AGORA_FIELDS(CellView, label, number)

struct YearView {
    std::int64_t year = 0;
    PublicCount reports;
    std::vector<CellView> reasons;
    std::vector<CellView> measures;
    PublicCount appeals;
    PublicCount changed;
    std::optional<std::int64_t> median_days;  ///< of at least five first decisions
};
AGORA_FIELDS(YearView, year, reports, reasons, measures, appeals, changed, median_days)

struct CountsPage {
    std::vector<YearView> years;
    std::int64_t small = kSmall;
};
AGORA_FIELDS(CountsPage, years, small)

struct Figures {
    std::map<Reason, std::int64_t> reasons;
    std::map<Measure, std::int64_t> measures;
    AppealCount appeals;
    std::vector<std::int64_t> lengths;
};

std::map<std::int64_t, Figures, std::greater<>> figures_of(web::Call& call) {
    std::map<std::int64_t, Figures, std::greater<>> years;
    call.read([&](db::ReadTx& tx) {
        years.clear();
        for (const auto& row : count_reasons(tx)) years[row.year].reasons[row.reason] = row.reports;
        for (const auto& row : count_measures(tx)) {
            years[row.year].measures[row.measure] = row.decisions;
        }
        for (const auto& row : count_appeals(tx)) years[row.year].appeals = row;
        for (const auto& row : list_handled(tx)) {
            years[row.year].lengths.push_back(row.microseconds);
        }
    });
    return years;
}

template <typename Enum>
std::vector<CellView> cells_of(const web::Call& call, const std::map<Enum, std::int64_t>& counts,
                               std::int64_t& total) {
    std::vector<CellView> cells;
    std::vector<std::int64_t> numbers;
    for (const auto& [one, number] : counts) {
        cells.push_back({call.say(label_of(one)), {}});
        numbers.push_back(number);
        total += number;
    }
    const auto told = public_counts(numbers);
    for (std::size_t at = 0; at < cells.size(); ++at) cells[at].number = told[at];
    return cells;
}

std::optional<std::int64_t> median_days(const std::vector<std::int64_t>& lengths) {
    if (static_cast<std::int64_t>(lengths.size()) < kSmall) return std::nullopt;
    constexpr std::int64_t kDay = 86'400LL * 1'000'000;
    return (lengths[lengths.size() / 2] + kDay - 1) / kDay;
}

}  // namespace

http::Response show_counts(web::Call& call) {
    CountsPage page;
    for (const auto& [year, figures] : figures_of(call)) {
        YearView view;
        view.year = year;
        std::int64_t reports = 0;
        std::int64_t decisions = 0;
        view.reasons = cells_of(call, figures.reasons, reports);
        view.measures = cells_of(call, figures.measures, decisions);
        view.reports = public_count(reports);
        view.appeals = public_count(figures.appeals.appeals);
        view.changed = public_count(figures.appeals.changed);
        view.median_days = median_days(figures.lengths);
        page.years.push_back(std::move(view));
    }
    return web::page(call,
                     {.view = "reports/counts",
                      .title = call.say(tr("Reports and decisions, year by year")),
                      .description = call.say(tr("How many reports there were, why, and what was "
                                                 "decided.")),
                      .may_be_indexed = true},
                     page);
}

}  // namespace agora::reports
