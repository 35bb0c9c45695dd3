#include "agora/web/answer.hpp"
#include "answer_store.hpp"
#include "pages.hpp"

// What became of what was posted, and how much of its own work the cooperative gave to members.
namespace agora::work {
namespace {

constexpr int kYears = 5;

struct YearLine {
    std::int64_t year = 0;
    std::int64_t posted = 0;
    std::int64_t here = 0;
    std::int64_t elsewhere = 0;
    std::int64_t nobody = 0;
    std::int64_t concluded = 0;
    std::int64_t own = 0;
    std::int64_t own_here = 0;
    std::optional<std::int64_t> own_share = {};  ///< percent that members did
};
AGORA_FIELDS(YearLine, year, posted, here, elsewhere, nobody, concluded, own, own_here, own_share)

struct FiguresPage {
    std::vector<YearLine> years = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(FiguresPage, years, crumbs)

std::vector<YearLine> years_until(db::ReadTx& tx, int year) {
    std::vector<YearLine> lines;
    for (int one = year; one > year - kYears; --one) {
        const YearCounts counts =
            count_year(tx, start_of(Date{one, 1, 1}), start_of(Date{one + 1, 1, 1}));
        if (counts.posted == 0 && counts.concluded == 0) continue;
        YearLine line{.year = one,
                      .posted = counts.posted,
                      .here = counts.here,
                      .elsewhere = counts.elsewhere,
                      .nobody = counts.nobody,
                      .concluded = counts.concluded,
                      .own = counts.own,
                      .own_here = counts.own_here};
        if (counts.own > 0) line.own_share = counts.own_here * 100 / counts.own;
        lines.push_back(line);
    }
    return lines;
}

http::Response show_figures(web::Call& call) {
    const FiguresPage model{
        .years = call.read([&](db::ReadTx& tx) { return years_until(tx, today_of(call).year); }),
        .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}}};
    return web::page(call,
                     {.view = "work/figures",
                      .title = call.say(tr("What became of it, in figures")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> figure_routes() {
    return {{http::Method::get,
             "/work/figures",
             web::Access::visitor(),
             &show_figures,
             {.cached = web::Cached::for_visitors,
              .summary = "What became of demands by year, and the share of the cooperative's own "
                         "work that members did"}}};
}

}  // namespace agora::work
