#include "evaluation_pages.hpp"

#include "agora/circles/names.hpp"
#include "evaluation_view.hpp"

namespace agora::evaluation {
namespace {

AnalysisView view_of(const web::Call& call, db::ReadTx& tx, const Analysis& analysis) {
    AnalysisView view{.words = analysis.words,
                      .factors = analysis.factors,
                      .decision = analysis.decision,
                      .lang = analysis.language,
                      .written_at = analysis.written_at};
    const auto names = circles::names_of(call, tx, {analysis.written_by});
    const auto found = names.find(analysis.written_by);
    if (found != names.end()) view.by = found->second;
    return view;
}

http::Response show_evaluation(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> Result<EvaluationPage> {
        const auto read = read_evaluation(call, tx);
        if (!read) return read.refusal();
        EvaluationPage page = page_of(call, *read);
        const circles::Circle& circle = read->standing.circle;
        if (const auto analysis = find_analysis(tx, circle.circle_id, page.year)) {
            page.has_analysis = true;
            page.analysis = view_of(call, tx, *analysis);
        }
        if (read->standing.looks_after) {
            page.write_url = call.link(
                evaluation_path(circle, "/" + std::to_string(page.year) + "/analysis/edit"));
        }
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(
        call,
        {.view = "evaluation/evaluation",
         .title =
             call.say({tr("What “{group}” reached in {year}"),
                       {{"group", model->group.label}, {"year", std::to_string(model->year)}}})},
        *model);
}

}  // namespace

std::vector<web::Route> evaluation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/evaluation",
         Access::member(),
         &show_evaluation,
         {.summary = "What a group reached in a year (?year=), by dimension of the social impact"}},
        {get,
         "/groups/{slug}/evaluation/figures.csv",
         Access::member(),
         &download_figures,
         {.summary = "The figures of that year and the two before, as CSV"}},
    };
}

}  // namespace agora::evaluation
