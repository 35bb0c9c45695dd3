#include "agora/circles/names.hpp"
#include "amount.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "figure_view.hpp"
#include "pages.hpp"
#include "question_store.hpp"
#include "question_view.hpp"
#include "refusals.hpp"

namespace agora::money {
namespace {

constexpr std::size_t kMostBars = 30;

/// One version of a year's value.
struct VersionRow {
    std::int64_t version = 1;
    bool known = false;
    std::string shown = {};
    std::string reason = {};
    web::Link by = {};
    Instant at = {};
};
AGORA_FIELDS(VersionRow, version, known, shown, reason, by, at)

struct YearRow {
    std::int64_t year = 0;
    bool known = false;
    std::string shown = {};
    web::Link document = {};
    std::string document_lang = {};
    std::string source = {};
    std::vector<VersionRow> corrections =
        {};  ///< when it was corrected: every version, the newest first
    std::string edit_url = {};
};
AGORA_FIELDS(YearRow, year, known, shown, document, document_lang, source, corrections, edit_url)

/// An earlier version of what the figure is called and means.
struct EarlierWords {
    std::string name = {};
    std::string about = {};
    std::string lang = {};
    Instant until = {};
    std::string reason = {};  ///< of the version that took its place
};
AGORA_FIELDS(EarlierWords, name, about, lang, until, reason)

struct FigurePage {
    FigureCard figure = {};
    std::int64_t year = 0;
    std::vector<YearRow> years = {};
    std::vector<EarlierWords> earlier = {};
    std::vector<QuestionRow> questions = {};
    std::string ask_url = {};
    std::string write_url = {};
    std::string words_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(FigurePage, figure, year, years, earlier, questions, ask_url, write_url, words_url,
             crumbs)

std::map<AccountId, web::Link> writers_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<Value>& values) {
    if (!call.actor.is_member()) return {};
    std::vector<AccountId> writers;
    for (const Value& value : values) writers.push_back(value.written_by);
    return circles::names_of(call, tx, std::move(writers));
}

void add_years(const web::Call& call, db::ReadTx& tx, const Figure& figure, FigurePage& model) {
    const auto values = list_values_of(tx, figure.figure_id);
    const auto writers = writers_of(call, tx, values);
    const auto shown = [&](const Value& value) {
        return value.value ? shown_value(call, figure.unit, *value.value)
                           : call.say(tr("not known"));
    };
    for (const Value& value : values) {
        if (model.years.empty() || model.years.back().year != value.year) {
            YearRow row{.year = value.year,
                        .known = value.value.has_value(),
                        .shown = shown(value),
                        .source = value.source};
            const auto document =
                value.document_id ? find_document(tx, value.document_id) : std::nullopt;
            if (document) {
                row.document = {call.link(path_of(*document)), document->title};
                row.document_lang = document->language;
            }
            if (is_keeper(call.actor)) {
                row.edit_url =
                    call.link(path_of(figure, "/value")) + "?year=" + std::to_string(value.year);
            }
            model.years.push_back(std::move(row));
        }
        VersionRow version{.version = value.version,
                           .known = value.value.has_value(),
                           .shown = shown(value),
                           .reason = value.reason,
                           .at = value.written_at};
        if (const auto by = writers.find(value.written_by); by != writers.end()) {
            version.by = by->second;
        }
        model.years.back().corrections.push_back(std::move(version));
    }
    for (YearRow& row : model.years) {
        if (row.corrections.size() == 1) row.corrections.clear();
    }
}

void add_earlier(const web::Call& call, db::ReadTx& tx, const Figure& figure, FigurePage& model) {
    const auto versions = list_words_of(tx, figure.figure_id);
    for (std::size_t at = 1; at < versions.size(); ++at) {
        const Said name = name_in(versions[at], call.language);
        model.earlier.push_back({.name = name.text,
                                 .about = about_in(versions[at], call.language).text,
                                 .lang = name.lang,
                                 .until = versions[at - 1].written_at,
                                 .reason = versions[at - 1].reason});
    }
}

http::Response show_figure(web::Call& call) {
    std::optional<Figure> figure;
    FigurePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        figure = figure_at(call, tx);
        if (!figure) return;
        const Book book = book_of(tx);
        const auto values = book.values.find(figure->figure_id);
        model.year = values == book.values.end() ? 0 : values->second.rbegin()->first;
        model.figure = card_of(call, book, *figure, model.year, kMostBars);
        add_years(call, tx, *figure, model);
        add_earlier(call, tx, *figure, model);
        model.questions = rows_of(call, tx, list_questions_about(tx, figure->figure_id));
    });
    if (!figure) return web::refuse(call, MoneyRefusal::figure_not_found);
    model.ask_url = ask_address(call, *figure);
    if (is_keeper(call.actor)) {
        model.write_url = call.link(path_of(*figure, "/value"));
        model.words_url = call.link(path_of(*figure, "/edit"));
    }
    model.crumbs = {{call.link("/money"), call.say(tr("The money of the cooperative"))}};
    return web::page(call,
                     {.view = "money/figure",
                      .title = model.figure.name,
                      .description = model.figure.about,
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> figure_routes() {
    return {{http::Method::get,
             "/money/figures/{slug}",
             web::Access::visitor(),
             &show_figure,
             {.summary = "One figure: every year, where it stands, how it was corrected"}}};
}

}  // namespace agora::money
