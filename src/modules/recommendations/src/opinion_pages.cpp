#include "cycle_pages.hpp"

#include "agora/tabular/writer.hpp"
#include "agora/web/pdf.hpp"
#include "on_paper.hpp"
#include "opinions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::recommendations {
namespace {

http::Response show_opinions(web::Call& call) {
    auto model = read_opinions(call);
    if (!model) return web::refuse(call, RecommendationRefusal::cycle_not_found);
    model->crumbs = {
        {call.link("/recommendations"), call.say(tr("What became of recommendations"))},
        {call.link("/cycles"), call.say(tr("Cycles of participation"))},
        {model->cycle_url, model->name}};
    return web::page(
        call,
        {.view = "recommendations/opinions",
         .title = call.say({tr("Opinions of the board: {cycle}"), {{"cycle", model->name}}}),
         .may_be_indexed = true},
        *model);
}

http::Response send_opinions(web::Call& call) {
    const auto model = read_opinions(call);
    if (!model) return web::refuse(call, RecommendationRefusal::cycle_not_found);
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view text) { bytes += text; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Number")), say(tr("Title")), say(tr("Opinion")),
                          say(tr("Signed by")), say(tr("Date")), say(tr("Reason")),
                          say(tr("Point of attention")), say(tr("Language"))});
    for (const OpinionLine& line : model->opinions) {
        writer.row(std::array{tabular::Cell{line.card.number}, tabular::Cell{line.card.title},
                              tabular::Cell{line.opinion}, tabular::Cell{line.body},
                              tabular::Cell{line.day}, tabular::Cell{line.reason_text},
                              tabular::Cell{line.attention_text}, tabular::Cell{line.lang}});
    }
    return web::download("text/csv; charset=utf-8",
                         "opinions-" + std::string{call.path_value("cycle")} + ".csv",
                         std::move(bytes));
}

pdf::Document document_of(const web::Call& call, const OpinionsPage& model) {
    pdf::Document document{
        .title = call.say({tr("Opinions of the board: {cycle}"), {{"cycle", model.name}}})};
    auto& blocks = document.blocks;
    blocks = {pdf::heading(1, call.say(tr("What the board answered"))),
              pdf::paragraph(pdf::words(model.name, model.lang), pdf::Tone::lead)};
    if (model.opinions.empty()) {
        blocks.push_back(pdf::paragraph(pdf::words(call.say(tr("No answer is known yet")))));
    }
    for (const OpinionLine& line : model.opinions) {
        blocks.push_back(
            pdf::heading(2, line.card.number + " · " + line.card.title, line.card.lang));
        pdf::Line head = pdf::words(line.opinion);
        head.front().bold = true;
        head.push_back(
            {.text = ", " + line.day + ", " + call.say(tr("signed by")) + " " + line.body});
        blocks.push_back(pdf::paragraph(std::move(head)));
        add_written(blocks, line.reason, line.lang);
        add_attention(call, blocks, line.attention, line.lang);
        if (line.language.empty()) continue;
        blocks.push_back(pdf::paragraph(
            pdf::words(call.say(tr("Written in")) + " " + line.language), pdf::Tone::soft));
    }
    if (model.unanswered > 0) {
        blocks.push_back(pdf::paragraph(pdf::words(call.services.translator.plural(
                                            call.language,
                                            tr("%d more recommendation has no answer yet.",
                                               "%d more recommendations have no answer yet."),
                                            model.unanswered)),
                                        pdf::Tone::soft));
    }
    return document;
}

http::Response send_opinions_on_paper(web::Call& call) {
    const auto model = read_opinions(call);
    if (!model) return web::refuse(call, RecommendationRefusal::cycle_not_found);
    pdf::Document document = document_of(call, *model);
    document.address = model->cycle_url + "/opinions";
    return web::pdf_file(call, std::move(document),
                         "opinions-" + std::string{call.path_value("cycle")});
}

}  // namespace

std::vector<web::Route> opinion_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/cycles/{cycle}/opinions",
         Access::visitor(),
         &show_opinions,
         {.cached = web::Cached::for_visitors, .summary = "What the board answered, as a report"}},
        {get,
         "/cycles/{cycle}/opinions.csv",
         Access::visitor(),
         &send_opinions,
         {.summary = "What the board answered, as CSV"}},
        {get,
         "/cycles/{cycle}/opinions.pdf",
         Access::visitor(),
         &send_opinions_on_paper,
         {.summary = "What the board answered, as PDF"}},
    };
}

}  // namespace agora::recommendations
